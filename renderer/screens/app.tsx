import { useLive } from '../data/live';
import { findOffice } from '../data/queries';
import { DeskFrame } from './desk-frame/desk-frame';
import { FirstRun } from './first-run/first-run';
import { useWork } from './work-context';

/** What a desk window shows: the set-up until the office exists, then the desk. */
export function App() {
  const { db } = useWork();
  const office = useLive(async () => (await findOffice(db)) ?? null);
  if (office === undefined) return null;
  return office ? <DeskFrame office={office} /> : <FirstRun />;
}

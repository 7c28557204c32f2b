import { useLive } from '../data/live';
import { findOffice } from '../data/queries';
import { useDesk } from '../state/store';
import { DeskFrame } from './desk-frame/desk-frame';
import { FirstRun } from './first-run/first-run';
import { LockedDesk } from './safety/locked-desk';
import { RecoveryKeyPage } from './safety/recovery-key-page';
import { useStartedDesk } from './work-context';

/** What a desk window shows: the set-up until the office exists, the way in while the store is locked, then the desk. */
export function App() {
  const { work, isLocked } = useStartedDesk();
  const { db } = work;
  const hasRecoveryKey = useDesk(desk => desk.session.recoveryKey !== null);
  const office = useLive(async () => (await findOffice(db)) ?? null);
  if (office === undefined) return null;
  if (!office) return <FirstRun />;
  if (isLocked) return <LockedDesk office={office} />;
  return hasRecoveryKey ? <RecoveryKeyPage /> : <DeskFrame office={office} />;
}

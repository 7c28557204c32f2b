import { useLive } from '../../data/live';
import { findOffice, peopleByName } from '../../data/queries';
import { useWork } from '../work-context';
import { type Page, SettingsForm } from './settings-form';

/** What supervisors change after the first set-up, opened on one of its pages. Lies over the desk. */
export function Settings({ first }: { readonly first: Page }) {
  const { db } = useWork();
  const found = useLive(async () => {
    const office = await findOffice(db);
    return office && { office, people: await peopleByName(db) };
  });
  return found ? <SettingsForm {...found} first={first} /> : null;
}

import { useEffect, useState } from 'react';
import { type Due, previewErasure } from '../../commands/erase-dossiers';
import { useLive } from '../../data/live';
import { findOffice, peopleByName } from '../../data/queries';
import { useWords } from '../../state/use-words';
import { retentionWords } from '../../words/retention';
import styles from '../safety/safety.module.css';
import { useWork } from '../work-context';
import { EraseForm } from './erase-form';
import { HoldsSection } from './holds-section';
import { OwnDataForm } from './own-data-form';

/** What of people may go, what is held, and what a citizen may ask. Lies over the desk. */
export function RetentionPanel() {
  const work = useWork();
  const words = useWords(retentionWords);
  const office = useLive(() => findOffice(work.db));
  const people = useLive(() => peopleByName(work.db));
  const [due, setDue] = useState<readonly Due[] | null>(null);
  // Its terms and holds say what is due: a change of the office asks anew.
  useEffect(() => {
    if (!office) return undefined;
    let isLatest = true;
    void previewErasure(work).then(list => {
      if (isLatest) setDue(list);
    });
    return () => {
      isLatest = false;
    };
  }, [work, office]);
  if (!office || !people) return null;
  const days = office.retention?.dossierDays ?? null;
  return (
    <div className={styles.form}>
      <p>{days === null ? words.noTerm : words.term(days)}</p>
      {due === null ? (
        <p role="status">{words.reading}</p>
      ) : (
        <EraseForm people={people} due={due} onErased={async () => setDue(await previewErasure(work))} />
      )}
      <HoldsSection people={people} holds={office.holds ?? []} />
      <OwnDataForm people={people} />
    </div>
  );
}

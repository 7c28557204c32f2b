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
  const found = useLive(async () => {
    const office = await findOffice(work.db);
    return office && { office, people: await peopleByName(work.db) };
  });
  const [due, setDue] = useState<readonly Due[] | null>(null);
  const terms = found?.office.retention;
  const holds = found?.office.holds;
  // biome-ignore lint/correctness/useExhaustiveDependencies: terms and holds change what is due
  useEffect(() => {
    let isLatest = true;
    void previewErasure(work).then(list => {
      if (isLatest) setDue(list);
    });
    return () => {
      isLatest = false;
    };
  }, [work, terms, holds]);
  if (!found) return null;
  const days = terms?.dossierDays ?? null;
  return (
    <div className={styles.form}>
      <p>{days === null ? words.noTerm : words.term(days)}</p>
      {due === null ? (
        <p role="status">{words.reading}</p>
      ) : (
        <EraseForm
          people={found.people}
          due={due}
          onErased={async () => setDue(await previewErasure(work))}
        />
      )}
      <HoldsSection people={found.people} holds={holds ?? []} />
      <OwnDataForm people={found.people} />
    </div>
  );
}

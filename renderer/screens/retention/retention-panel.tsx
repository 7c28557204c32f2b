import { useEffect, useState } from 'react';
import { previewErasure } from '../../commands/preview-erasure';
import { findHistory } from '../../data/history';
import { useLive } from '../../data/live';
import { findOffice, peopleByName } from '../../data/queries';
import { useWords } from '../../state/use-words';
import { reasonWords } from '../../words/reasons';
import { retentionWords } from '../../words/retention';
import styles from '../safety/safety.module.css';
import { useWork } from '../work-context';
import { ClassTable } from './class-table';
import { EraseForm } from './erase-form';
import { HoldsSection } from './holds-section';
import { OwnDataForm } from './own-data-form';

/** What of people may go, what is held, and what a citizen may ask. Lies over the desk. */
export function RetentionPanel() {
  const work = useWork();
  const words = useWords(retentionWords);
  const office = useLive(() => findOffice(work.db));
  const people = useLive(() => peopleByName(work.db));
  const reasons = useWords(reasonWords);
  const isLoading = useLive(async () => (await findHistory(work.db)) !== undefined);
  const [preview, setPreview] = useState<Awaited<ReturnType<typeof previewErasure>> | null>(null);
  // Its terms and holds say what is due: a change of the office asks anew, and so does the end of history.
  useEffect(() => {
    if (!office || isLoading === undefined) return undefined;
    let isLatest = true;
    void previewErasure(work).then(seen => {
      if (isLatest) setPreview(seen);
    });
    return () => {
      isLatest = false;
    };
  }, [work, office, isLoading]);
  if (!office || !people) return null;
  const hasTerm = Object.values(office.retention ?? {}).some(term => term !== null);
  return (
    <div className={styles.form}>
      {!hasTerm && <p>{words.noTerms}</p>}
      {preview === null ? (
        <p role="status">{words.reading}</p>
      ) : !preview.ok ? (
        <p role="status">{reasons[preview.reason]}</p>
      ) : (
        <>
          <ClassTable terms={office.retention} preview={preview.value} />
          <EraseForm
            people={people}
            preview={preview.value}
            onErased={async () => setPreview(await previewErasure(work))}
          />
        </>
      )}
      <HoldsSection people={people} holds={office.holds ?? []} />
      <OwnDataForm people={people} />
    </div>
  );
}

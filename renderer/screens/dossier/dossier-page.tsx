import { useEffect, useId, useRef } from 'react';
import { noteView } from '../../commands/note-view';
import { useLive } from '../../data/live';
import { slipsOf } from '../../data/queries';
import { useKeys } from '../../parts/use-keys';
import { useClerk, useClerkDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { useWork } from '../work-context';
import { DossierCodeText } from './code-text';
import { ContestedNote } from './contested-note';
import { DeedPanel } from './deed-panel';
import styles from './dossier-page.module.css';
import { EmptyState } from './empty-state';
import { FeesSection } from './fees-section';
import { FormSection } from './form-section';
import { HistorySection } from './history-section';
import { KeyButton } from './key-button';
import { StateMark } from './marks';
import { PapersSection } from './papers-section';
import { ResultSection } from './result-section';
import { SlipsSection } from './slips-section';
import { useDossierInFront } from './use-front';
import { useNames } from './use-names';

/** The page of one dossier over the section it was opened from: the form, the money, the story, the deeds. */
export function DossierPage({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { page: words, erased } = useWords(dossierWords);
  const isFront = useDossierInFront();
  const isHandBack = useClerkDesk(desk => desk.section === 'hand-back');
  const nameOf = useNames();
  const headId = useId();
  const headRef = useRef<HTMLHeadingElement>(null);
  const work = useWork();
  const { db } = work;
  const dossier = useLive(async () => (await db.dossiers.get(id)) ?? null, [id]);
  const slips = useLive(() => slipsOf(db, id), [id]);
  useKeys(isFront ? { Escape: onClose } : {});
  const person = useClerk();
  useEffect(() => void noteView(work, person, id), [work, person, id]);
  const isOpen = dossier !== undefined;
  useEffect(() => {
    if (isOpen) headRef.current?.focus();
  }, [isOpen]);
  const close = (
    <KeyButton variant="default" keys="Esc" shortcut="Escape" onClick={onClose}>
      {words.close}
    </KeyButton>
  );
  if (dossier === undefined) return <EmptyState title={words.loading} />;
  if (dossier === null) return <EmptyState title={words.notFound}>{close}</EmptyState>;
  return (
    <article className={styles.page} aria-labelledby={headId}>
      <header className={styles.head}>
        <h2 id={headId} ref={headRef} tabIndex={-1}>
          <DossierCodeText dossier={dossier} />
        </h2>
        <p className={styles.state}>
          <b>{dossier.erased ? erased : dossier.submitter.name}</b>
          <StateMark state={dossier.state} />
        </p>
        {close}
      </header>
      <ContestedNote dossier={dossier} nameOf={nameOf} />
      <DeedPanel
        dossier={dossier}
        isFront={isFront}
        onLeave={() => headRef.current?.focus()}
        {...(isHandBack && { standing: 'hand-back' as const })}
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          <FormSection dossier={dossier} nameOf={nameOf} />
          <PapersSection dossier={dossier} />
        </div>
        <div className={styles.column}>
          <FeesSection dossier={dossier} nameOf={nameOf} />
          <ResultSection dossier={dossier} />
          <SlipsSection dossier={dossier} slips={slips ?? []} isFront={isFront} />
          <HistorySection dossier={id} nameOf={nameOf} />
        </div>
      </div>
    </article>
  );
}

import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { handBack } from '../../commands/hand-back';
import { useOwner } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { runDeed } from '../run-deed';
import { onCard } from '../scans';
import { showMadeSlip } from '../show-made-slip';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { DeedForm, type DeedProps } from './deed-form';
import styles from './deed-panel.module.css';

/** Hands the result back: to the submitter unless another name is typed or another card is scanned. */
export function HandBackForm(props: DeedProps & { readonly receiver?: string | null | undefined }) {
  const { dossier, counter, receiver, onDone, onLeave } = props;
  const work = useWork();
  const mend = { dossier: dossier.id, deed: 'undo' } as const;
  const words = useWords(dossierWords);
  const [to, setTo] = useState(dossier.submitter.name);
  const [isFromCard, setFromCard] = useState(false);
  const owner = useOwner();
  const [isBusy, run] = useDeed();
  const isMissing = to.trim() === '';
  useEffect(() => {
    const take = (name: string) => {
      setTo(name);
      setFromCard(true);
    };
    if (receiver) take(receiver);
    return receiver === undefined ? onCard(owner, card => take(card.name)) : undefined;
  }, [receiver, owner]);
  const handOver = () => {
    if (isMissing) return;
    void run(() =>
      runDeed(handBack(work, { counter, dossier: dossier.id, to }), 'handed-back', done => done.to, mend),
    ).then(done => {
      showMadeSlip(done);
      if (done) onDone();
    });
  };
  return (
    <DeedForm deed="hand-back" isBusy={isBusy} onDo={handOver} onLeave={onLeave}>
      <TextInput
        className={styles.long}
        label={words.handBack.to}
        data-autofocus
        value={to}
        maxLength={200}
        autoComplete="off"
        error={isMissing && words.handBack.missing}
        onChange={event => {
          setTo(event.currentTarget.value);
          setFromCard(false);
        }}
      />
      <p className={styles.hint} role="status">
        {isFromCard ? words.handBack.byCard : words.handBack.scan}
      </p>
    </DeedForm>
  );
}

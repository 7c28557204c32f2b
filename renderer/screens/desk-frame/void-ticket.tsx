import { Radio, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { VoidReason } from '../../../shared/queue/ticket';
import { voidTicket } from '../../commands/void-ticket';
import { useLive } from '../../data/live';
import { ticketsOfDay } from '../../data/queries';
import { useClerkDesk, usePatchDesk } from '../../state/owner';
import { notify } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { KeyButton } from '../dossier/key-button';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';
import { NoSeat } from './no-seat';
import styles from './overlays.module.css';

/** Which number, why, Enter: the one taken last unless another is typed. */
export function VoidTicket() {
  const work = useWork();
  const words = useWords(deskWords).voidTicket;
  const counter = useClerkDesk(desk => desk.counter);
  const patchDesk = usePatchDesk();
  // The number that was just told of, where the panel is opened to put it right.
  const told = useClerkDesk(({ notice }) => (notice?.mend === 'ticket' ? notice.about : undefined));
  const [typed, setTyped] = useState<string | null>(told ?? null);
  const [reason, setReason] = useState<VoidReason>('mistake');
  const answer = useAnswer();
  const latest = useLive(async () => {
    const tickets = (await ticketsOfDay(work.db, work.today())).filter(({ state }) => state === 'waiting');
    return tickets.sort((a, b) => b.last.lamport - a.last.lamport)[0]?.label ?? '';
  });
  // Whoever takes a number meanwhile does not change which one is meant.
  useEffect(() => setTyped(before => before ?? latest ?? null), [latest]);
  const label = typed ?? '';
  if (counter === null) return <NoSeat why={words.nobodySits} />;
  const take = async (event: FormEvent) => {
    event.preventDefault();
    const done = await answer.run(() => voidTicket(work, { counter, label, reason }));
    if (!done) return;
    patchDesk({ overlay: null });
    notify('done', 'voided', done.value.label);
  };
  return (
    <form className={styles.form} onSubmit={event => void take(event)}>
      <TextInput
        data-autofocus
        label={words.label}
        value={label}
        maxLength={4}
        autoComplete="off"
        error={answer.sentence}
        onChange={event => {
          answer.forgive();
          setTyped(event.currentTarget.value);
        }}
      />
      <Radio.Group label={words.why} value={reason} onChange={value => setReason(VoidReason.parse(value))}>
        {VoidReason.options.map(value => (
          <Radio key={value} value={value} label={words.reasons[value]} my={6} />
        ))}
      </Radio.Group>
      <p>{words.hint}</p>
      <KeyButton type="submit" keys="Enter" loading={answer.isBusy}>
        {words.title}
      </KeyButton>
    </form>
  );
}

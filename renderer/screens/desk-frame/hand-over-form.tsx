import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { canAct } from '../../../shared/people/role-on';
import type { HandedOver } from '../../../shared/station/station';
import { handOver } from '../../commands/hand-over';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { ShowPerson } from '../../parts/show-person';
import { useShown } from '../../parts/use-shown';
import { useClerk, useClerkDesk, useOwner, usePatchDesk } from '../../state/owner';
import { notify, openDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { handOverWords } from '../../words/hand-over';
import { useNames } from '../dossier/use-names';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';
import { NoSeat } from './no-seat';
import styles from './overlays.module.css';

/** The whole desk goes to a colleague, who shows her PIN and answers for it; a kept one goes back to its owner first. */
export function HandOverForm() {
  const work = useWork();
  const words = useWords(handOverWords);
  const owner = useOwner();
  const clerk = useClerk();
  const counter = useClerkDesk(desk => desk.counter);
  const patchDesk = usePatchDesk();
  const nameOf = useNames();
  const people = useLive(() => peopleByName(work.db)) ?? [];
  const others = people.filter(person => canAct(person, work.today()) && person.id !== clerk);
  const showing = useShown([...others].sort((a, b) => Number(b.id === owner) - Number(a.id === owner)));
  const [reason, setReason] = useState<HandedOver['reason']>('lunch');
  const answer = useAnswer();
  const { shown } = showing;
  const isGivenBack = shown.person === owner;
  if (counter === null) return <NoSeat why={words.nobodySits} />;
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (shown.pin === '') return;
    const done = await answer.run(() => handOver(work, { counter, from: clerk, reason }, shown));
    showing.forgetPin();
    if (!done) return;
    openDesk({ owner: done.value.owner, person: shown.person, counter });
    patchDesk({ overlay: null });
    notify('done', isGivenBack ? 'desk-given-back' : 'desk-handed-over', nameOf(shown.person), owner);
  };
  return (
    <form className={styles.form} onSubmit={event => void give(event)}>
      <p>
        {owner === clerk ? words.goes(nameOf(clerk), counter) : words.isKept(nameOf(clerk), nameOf(owner))}
      </p>
      <ShowPerson label={words.to} pinLabel={words.pin} showing={showing} error={answer.sentence} isFirst />
      {!isGivenBack && (
        <NativeSelect
          size="md"
          label={words.reason}
          value={reason}
          data={(['lunch', 'shift'] as const).map(value => ({ value, label: words.reasons[value] }))}
          onChange={event => setReason(event.currentTarget.value as HandedOver['reason'])}
        />
      )}
      <p className={styles.quiet}>{words.answers}</p>
      <Button type="submit" size="md" loading={answer.isBusy} rightSection={<kbd>Enter</kbd>}>
        {isGivenBack ? words.giveBack : words.give}
      </Button>
    </form>
  );
}

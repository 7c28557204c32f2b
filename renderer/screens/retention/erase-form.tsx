import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { groupBy } from '../../../shared/kit/group-by';
import { canAct, supervisorsOn } from '../../../shared/people/role-on';
import { type Due, eraseDossiers, MOST_ERASED } from '../../commands/erase-dossiers';
import { printMinutes } from '../../commands/print-data-papers';
import type { Stored } from '../../data/database';
import { ShowPerson } from '../../parts/show-person';
import { useShown } from '../../parts/use-shown';
import { useWords } from '../../state/use-words';
import { reasonWords } from '../../words/reasons';
import { retentionWords } from '../../words/retention';
import styles from '../safety/safety.module.css';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';

/** What may be erased and why the rest may not; two people, minutes, and the deed. */
export function EraseForm(props: {
  readonly people: readonly Stored<'person'>[];
  readonly due: readonly Due[];
  readonly onErased: () => Promise<void>;
}) {
  const { people, due, onErased } = props;
  const work = useWork();
  const words = useWords(retentionWords);
  const reasons = useWords(reasonWords);
  const first = useShown(supervisorsOn(people, work.today()));
  const second = useShown(
    people.filter(person => canAct(person, work.today()) && person.id !== first.shown.person),
  );
  const [minutes, setMinutes] = useState('');
  const [ground, setGround] = useState('');
  const [said, setSaid] = useState('');
  const answer = useAnswer();
  const free = due.filter(({ kept }) => kept === null).map(({ dossier }) => dossier);
  const gone = free.slice(0, MOST_ERASED);
  const kept = [
    ...groupBy(
      due.flatMap(one => one.kept ?? []),
      reason => reason,
    ),
  ];
  const erase = async () => {
    const by = { first: first.shown, second: second.shown };
    const both = [by.first.person, by.second.person] as const;
    setSaid('');
    await answer.run(async () => {
      const done = await eraseDossiers(work, { ...by, dossiers: gone.map(({ id }) => id), minutes, ground });
      if (!done.ok) return done;
      // Erased is erased: that the list cannot be read anew must not keep the minutes back, nor the other way round.
      const [printed] = await Promise.all([
        printMinutes(work, { minutes, ground, people: both, dossiers: gone }),
        onErased(),
      ]);
      setSaid(words.erased(done.value.erased, printed.ok ? printed.value : reasons[printed.reason]));
      return done;
    });
    first.forgetPin();
    second.forgetPin();
  };
  return (
    <section className={styles.form} aria-label={words.erase}>
      <p>
        <strong>{words.due(free.length)}</strong>
        {kept.length > 0 && ` · ${words.kept(due.length - free.length)}: `}
        {kept.map(([reason, all]) => `${words.because[reason]} ${all.length}`).join(', ')}
      </p>
      {gone.length > 0 && (
        <>
          <p>{gone.map(({ code }) => code.text).join(', ')}</p>
          <p>{words.stays}</p>
          <ShowPerson label={words.first} pinLabel={words.pinOf(words.first)} showing={first} />
          <ShowPerson label={words.second} pinLabel={words.pinOf(words.second)} showing={second} />
          <div className={styles.pair}>
            <TextInput
              size="md"
              label={words.minutes}
              maxLength={60}
              value={minutes}
              onChange={event => setMinutes(event.currentTarget.value)}
            />
            <TextInput
              size="md"
              label={words.ground}
              maxLength={300}
              value={ground}
              onChange={event => setGround(event.currentTarget.value)}
            />
          </div>
          <div className={styles.deeds}>
            <Button
              color="red"
              loading={answer.isBusy}
              disabled={minutes.trim() === '' || ground.trim() === ''}
              onClick={() => void erase()}
            >
              {words.erase}
            </Button>
          </div>
        </>
      )}
      <p className={styles.done} role="status">
        {said}
        {answer.sentence}
      </p>
    </section>
  );
}

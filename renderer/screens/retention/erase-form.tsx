import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { canAct, supervisorsOn } from '../../../shared/people/role-on';
import { eraseDue, MOST_ERASED } from '../../commands/erase-due';
import type { Preview } from '../../commands/preview-erasure';
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

/** What may be erased: two people, minutes, and the deed. */
export function EraseForm(props: {
  readonly people: readonly Stored<'person'>[];
  readonly preview: Preview;
  readonly onErased: () => Promise<void>;
}) {
  const { people, preview, onErased } = props;
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
  const free = preview.dossiers.filter(({ kept }) => kept === null).map(({ dossier }) => dossier);
  const gone = free.slice(0, MOST_ERASED);
  const days = preview.days.filter(({ count }) => count > 0);
  const counted = [
    ...(gone.length > 0 ? [words.counted.dossier(gone.length)] : []),
    ...days.map(({ days: { of }, count }) => words.counted[of](count)),
  ].join(', ');
  const erase = async () => {
    const agreed = { first: first.shown, second: second.shown, minutes, ground };
    const both = [first.shown.person, second.shown.person] as const;
    setSaid('');
    await answer.run(async () => {
      const dossiers = gone.map(({ id }) => id);
      const done = await eraseDue(work, agreed, { dossiers, days, seen: preview.seen });
      if (!done.ok) return done;
      // Erased is erased: that the list cannot be read anew must not keep the minutes back, nor the other way round.
      const [printed] = await Promise.all([
        printMinutes(work, { minutes, ground, people: both, dossiers: gone, days }),
        onErased(),
      ]);
      setSaid(words.erased(counted, printed.ok ? printed.value : reasons[printed.reason]));
      return done;
    });
    first.forgetPin();
    second.forgetPin();
  };
  return (
    <section className={styles.form} aria-label={words.erase}>
      {counted !== '' && (
        <>
          {gone.length > 0 && <p>{gone.map(({ code }) => code.text).join(', ')}</p>}
          {free.length > gone.length && <p>{words.more(MOST_ERASED)}</p>}
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

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { groupBy } from '../../../shared/kit/group-by';
import { type Due, eraseDossiers, MOST_ERASED } from '../../commands/erase-dossiers';
import { printMinutes } from '../../commands/print-data-papers';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { type ReasonWord, reasonWords } from '../../words/reasons';
import { retentionWords } from '../../words/retention';
import styles from '../safety/safety.module.css';
import { useWork } from '../work-context';
import { ShowPerson } from './show-person';
import { useTwoPeople } from './use-two-people';

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
  const two = useTwoPeople(people);
  const [minutes, setMinutes] = useState('');
  const [ground, setGround] = useState('');
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<ReasonWord | null>(null);
  const free = due.filter(({ kept }) => kept === null).map(({ dossier }) => dossier);
  const gone = free.slice(0, MOST_ERASED);
  const kept = [
    ...groupBy(
      due.flatMap(one => one.kept ?? []),
      reason => reason,
    ),
  ];
  const erase = async () => {
    const wish = {
      first: two.first,
      second: two.second,
      dossiers: gone.map(({ id }) => id),
      minutes,
      ground,
    };
    const done = await eraseDossiers(work, wish);
    two.forgetPins();
    setRefused(done.ok ? null : done.reason);
    if (!done.ok) return;
    const both = [two.first.person, two.second.person] as const;
    const printed = await printMinutes(work, { minutes, ground, people: both, dossiers: gone });
    setSaid(words.erased(done.value.erased, printed.ok ? printed.value : reasons[printed.reason]));
    await onErased();
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
          <ShowPerson
            label={words.first}
            people={two.supervisors}
            shown={two.first}
            onChange={two.setFirst}
          />
          <ShowPerson label={words.second} people={two.others} shown={two.second} onChange={two.setSecond} />
          <div className={styles.by}>
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
        {refused && reasons[refused]}
      </p>
    </section>
  );
}

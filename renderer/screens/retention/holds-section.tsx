import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { refuse } from '../../../shared/kit/result';
import { PlainDate, showDay } from '../../../shared/kit/time';
import { supervisorsOn } from '../../../shared/people/role-on';
import type { PlacedHold } from '../../../shared/retention/retention';
import { liftHold, placeHold } from '../../commands/hold-data';
import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { findByCode, groundOfHold } from '../../data/queries';
import { DayInput } from '../../forms/day-input';
import { ShowPerson } from '../../parts/show-person';
import { useShown } from '../../parts/use-shown';
import { useWords } from '../../state/use-words';
import { retentionWords } from '../../words/retention';
import styles from '../safety/safety.module.css';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';

/** What must not be erased though its term is over: placed and lifted by a supervisor, each with its ground. */
export function HoldsSection(props: {
  readonly people: readonly Stored<'person'>[];
  readonly holds: readonly PlacedHold[];
}) {
  const { people, holds } = props;
  const work = useWork();
  const words = useWords(retentionWords);
  const by = useShown(supervisorsOn(people, work.today()));
  const [code, setCode] = useState('');
  const [isOfPeople, setOfPeople] = useState(false);
  const [days, setDays] = useState({ from: '', to: '' });
  const [ground, setGround] = useState('');
  const answer = useAnswer();
  const who = `${words.holds}: ${words.first}`;
  const run = async (deed: Parameters<typeof answer.run>[0]) => {
    if (await answer.run(deed)) {
      setCode('');
      setDays({ from: '', to: '' });
    }
    by.forgetPin();
  };
  const period = code.trim() === '' ? findPeriod(days) : undefined;
  const place = () =>
    run(async () => {
      if (period) return placeHold(work, by.shown, period, ground);
      const dossier = await findByCode(work.db, code.trim().toUpperCase());
      if (!dossier) return refuse('no-such-dossier');
      const scope = isOfPeople ? { peopleOf: dossier.id } : { dossier: dossier.id };
      return placeHold(work, by.shown, scope, ground);
    });
  return (
    <section className={styles.form} aria-label={words.holds}>
      <h3>{words.holds}</h3>
      {holds.length === 0 && <p>{words.noHolds}</p>}
      <ul>
        {holds.map(hold => (
          <li key={hold.hold}>
            <HoldText hold={hold} />{' '}
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={ground.trim() === ''}
              onClick={() => void run(() => liftHold(work, by.shown, hold.hold, ground))}
            >
              {words.lift}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.pair}>
        <TextInput
          size="md"
          label={words.holdCode}
          maxLength={40}
          value={code}
          onChange={event => setCode(event.currentTarget.value)}
        />
        <TextInput
          size="md"
          label={`${words.holds}: ${words.ground}`}
          maxLength={300}
          value={ground}
          onChange={event => setGround(event.currentTarget.value)}
        />
      </div>
      <Checkbox
        label={words.holdPeople}
        checked={isOfPeople}
        onChange={event => setOfPeople(event.currentTarget.checked)}
      />
      <div className={styles.pair}>
        {(['from', 'to'] as const).map(end => (
          <DayInput
            key={end}
            size="md"
            label={words.holdDays[end]}
            disabled={code.trim() !== ''}
            value={days[end]}
            onChange={day => setDays(before => ({ ...before, [end]: day }))}
          />
        ))}
      </div>
      <ShowPerson label={who} pinLabel={words.pinOf(who)} showing={by} />
      <div className={styles.deeds}>
        <Button
          variant="default"
          loading={answer.isBusy}
          disabled={(code.trim() === '' && !period) || ground.trim() === ''}
          onClick={() => void place()}
        >
          {words.hold}
        </Button>
        <span role="status">{answer.sentence}</span>
      </div>
    </section>
  );
}

/** Two days in their order, once both are typed. */
function findPeriod({ from, to }: { readonly from: string; readonly to: string }) {
  const [first, last] = [PlainDate.safeParse(from).data, PlainDate.safeParse(to).data];
  return first && last && first <= last ? { from: first, to: last } : undefined;
}

function HoldText({ hold: { hold, scope } }: { readonly hold: PlacedHold }) {
  const { db } = useWork();
  const ground = useLive(() => groundOfHold(db, hold), [hold]);
  const words = useWords(retentionWords);
  const id = 'dossier' in scope ? scope.dossier : 'peopleOf' in scope ? scope.peopleOf : null;
  const code = useLive(async () => (id === null ? '' : ((await db.dossiers.get(id))?.code.text ?? '')), [id]);
  if ('from' in scope) {
    return (
      <>
        {words.scope.period} {showDay(scope.from)}–{showDay(scope.to)}: {ground}
      </>
    );
  }
  return (
    <>
      {'dossier' in scope ? words.scope.dossier : words.scope.peopleOf} {code}: {ground}
    </>
  );
}

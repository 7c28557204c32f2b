import { Button } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useKeys } from '../../parts/use-keys';
import { bringToFront, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { ClerkMark } from '../clerks/clerk-mark';
import styles from './clerks.module.css';
import type { SeatedClerk } from './use-seats';

/**
 * Who is signed in at this PC, each by her colour and initials; whose desk is in front; the key to change over, and
 * the one to the other desk of somebody who works at two.
 */
export function Clerks(props: {
  readonly seats: readonly SeatedClerk[];
  readonly front: SeatedClerk | undefined;
  readonly onChange: () => void;
}) {
  const { seats, front, onChange } = props;
  const words = useWords(deskWords);
  const desks = useDesk(desk => desk.desks);
  const behind = seats.filter(seat => seat.owner.id !== front?.owner.id);
  const isHers = (seat: SeatedClerk) => seat.person.id === front?.person.id && !seat.isBehind;
  const second = behind.find(isHers);
  const others = behind.filter(seat => !isHers(seat));
  const goToSecond = useCallback(() => {
    if (second) bringToFront({ owner: second.owner.id, person: second.person.id, counter: second.counter });
  }, [second]);
  useKeys(useMemo(() => (second ? { 'alt+j': goToSecond } : {}), [second, goToSecond]));
  return (
    <div className={styles.clerks}>
      {others.map(({ person, owner, counter, colour, isBehind }) => (
        <span
          key={owner.id}
          className={styles.other}
          data-behind={isBehind}
          title={`${words.counter(counter)} · ${person.name}`}
        >
          <ClerkMark name={person.name} colour={colour} />
          <span className={styles.name}>{words.otherClerk(counter, person.name)}</span>
          {desks[owner.id]?.notice?.isNews && (
            <span className={styles.news} role="img" aria-label={words.news(person.name)}>
              ●
            </span>
          )}
        </span>
      ))}
      {second && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.ownDesk(second.owner.name)}
          leftSection={<ClerkMark name={second.owner.name} colour={second.ownerColour} />}
          onClick={goToSecond}
        >
          <kbd>Alt+J</kbd>
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        title={seats.length > 0 ? words.changeOver : undefined}
        leftSection={front && <FrontMarks {...front} />}
        rightSection={<kbd>F12</kbd>}
        onClick={onChange}
      >
        {front ? `${words.counter(front.counter)} · ${front.person.name}` : words.signIn}
      </Button>
    </div>
  );
}

/** Who works at the desk, and beside her whose it is when she keeps it. */
function FrontMarks({ person, owner, colour, ownerColour }: SeatedClerk) {
  const words = useWords(deskWords);
  if (owner.id === person.id) return <ClerkMark name={person.name} colour={colour} />;
  return (
    <span className={styles.marks} title={words.keptFor(owner.name)}>
      <ClerkMark name={person.name} colour={colour} />
      <ClerkMark name={owner.name} colour={ownerColour} />
      <span className={styles.name}>{words.keptFor(owner.name)}</span>
    </span>
  );
}

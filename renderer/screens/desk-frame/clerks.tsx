import { Button } from '@mantine/core';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { ClerkMark } from '../clerks/clerk-mark';
import styles from './clerks.module.css';
import type { SeatedClerk } from './use-seats';

/** Who is signed in at this PC, each by her colour and initials; whose desk is in front; the key to change over. */
export function Clerks(props: {
  readonly seats: readonly SeatedClerk[];
  readonly front: SeatedClerk | undefined;
  readonly onChange: () => void;
}) {
  const { seats, front, onChange } = props;
  const words = useWords(deskWords);
  const desks = useDesk(desk => desk.desks);
  const others = seats.filter(seat => seat.person.id !== front?.person.id);
  return (
    <div className={styles.clerks}>
      {others.map(({ person, counter, colour, isBehind }) => (
        <span
          key={`${person.id}/${counter}`}
          className={styles.other}
          data-behind={isBehind}
          title={`${words.counter(counter)} · ${person.name}`}
        >
          <ClerkMark name={person.name} colour={colour} />
          <span className={styles.name}>{words.otherClerk(counter, person.name)}</span>
          {desks[person.id]?.notice?.isNews && (
            <span className={styles.news} role="img" aria-label={words.news(person.name)}>
              ●
            </span>
          )}
        </span>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        title={seats.length > 0 ? words.changeOver : undefined}
        leftSection={front && <ClerkMark name={front.person.name} colour={front.colour} />}
        rightSection={<kbd>F12</kbd>}
        onClick={onChange}
      >
        {front ? `${words.counter(front.counter)} · ${front.person.name}` : words.signIn}
      </Button>
    </div>
  );
}

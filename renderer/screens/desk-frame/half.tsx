import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { ClerkMark } from '../clerks/clerk-mark';
import styles from './desk-frame.module.css';
import type { SeatedClerk } from './use-seats';

/** How a desk lies beside another one: whose turn it is, and what a click into the one behind asks for. */
export type Half = {
  readonly isFront: boolean;
  /** The same clerk works at both. */
  readonly isHers: boolean;
  readonly onTake: () => void;
};

/** Whose half of the screen it is, and whether keys and scans go there. */
export function HalfHead({ seat, isFront }: { readonly seat: SeatedClerk; readonly isFront: boolean }) {
  const words = useWords(deskWords);
  return (
    <section className={styles.whose} aria-label={seat.person.name}>
      <ClerkMark name={seat.person.name} colour={seat.colour} />
      <strong>
        {words.counter(seat.counter)} · {seat.person.name}
      </strong>
      <span>{isFront ? words.works : words.waits}</span>
    </section>
  );
}

/** Lies over the desk that is not in front: whatever is pressed there asks its clerk for her PIN first. */
export function HalfCover({ seat, half }: { readonly seat: SeatedClerk; readonly half: Half }) {
  const words = useWords(deskWords);
  return (
    <button type="button" className={styles.other} onClick={half.onTake}>
      <span>
        {half.isHers ? words.ownDesk(seat.owner.name) : words.changeTo(seat.person.name)}{' '}
        <kbd>{half.isHers ? 'Alt+J' : 'F12'}</kbd>
      </span>
    </button>
  );
}

import { useWords } from '../../state/use-words';
import { signInWords } from '../../words/sign-in';
import type { OpenWork } from './open-work';
import styles from './sign-in.module.css';

const SHOWN = 4;

/** Before she leaves: what she leaves behind, a line each. The answers are the buttons below. */
export function OpenWorkAsks({
  counter,
  open,
}: {
  readonly counter: number;
  readonly open: readonly OpenWork[];
}) {
  const words = useWords(signInWords);
  const more = open.length - SHOWN;
  return (
    <div className={styles.warning} role="alert">
      {words.openWork(counter)}
      <ul className={styles.open}>
        {open.slice(0, SHOWN).map(({ kind, id, about }) => (
          <li key={id}>{words.openWorkOf[kind](about)}</li>
        ))}
        {more > 0 && <li>{words.moreSlips(more)}</li>}
      </ul>
    </div>
  );
}

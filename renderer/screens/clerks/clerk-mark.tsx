import styles from './clerk-mark.module.css';
import { initialsOf } from './initials';

/** A clerk's initials on her colour; what is beside it says her name. */
export function ClerkMark({ name, colour }: { readonly name: string; readonly colour: number }) {
  return (
    <span className={styles.mark} data-clerk={colour} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

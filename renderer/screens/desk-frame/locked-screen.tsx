import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { SignInForm } from '../sign-in/sign-in-form';
import type { SignInParts } from '../sign-in/use-sign-in';
import styles from './hidden-screen.module.css';

/** Nobody was here: whoever shows herself has her desk back as she left it, anybody else may sit down at one of her own. */
export function LockedScreen({ signIn }: { readonly signIn: SignInParts }) {
  const words = useWords(deskWords);
  return (
    <div className={styles.cover} role="dialog" aria-modal="true" aria-label={words.locked}>
      <div className={styles.locked}>
        <h2>{words.locked}</h2>
        <p className={styles.hint}>{words.lockedHint}</p>
        <SignInForm isOverlay {...signIn} />
      </div>
    </div>
  );
}

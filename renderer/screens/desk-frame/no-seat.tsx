import { usePatchDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { signInWords } from '../../words/sign-in';
import { KeyButton } from '../dossier/key-button';
import styles from './overlays.module.css';

/** A panel of a deed that needs a seat, where nobody sits: why, and the way to the sign-in that lies below. */
export function NoSeat({ why }: { readonly why: string }) {
  const words = useWords(signInWords);
  const patchDesk = usePatchDesk();
  return (
    <div className={styles.form}>
      <p>{why}</p>
      <KeyButton data-autofocus keys="Esc" onClick={() => patchDesk({ overlay: null })}>
        {words.title}
      </KeyButton>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import styles from './deed-panel.module.css';
import { KeyButton } from './key-button';

/** Fields of one deed in one line; Enter or the deed's own key does it, Esc leaves it. */
export function DeedForm(props: {
  readonly label: string;
  readonly doing: string;
  readonly keys: string;
  readonly isBusy: boolean;
  readonly onDo: () => void;
  readonly onLeave: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { label, doing, keys, isBusy, onDo, onLeave, children } = props;
  const words = useWords(dossierWords).deeds;
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={event => {
        event.preventDefault();
        onDo();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !onLeave || event.nativeEvent.isComposing) return;
        // The page below must not hear it: this Esc only leaves the form.
        event.preventDefault();
        onLeave();
      }}
    >
      {children}
      <div className={styles.formDeeds}>
        <KeyButton type="submit" keys={keys} loading={isBusy}>
          {doing}
        </KeyButton>
        {onLeave && (
          <KeyButton variant="default" keys="Esc" onClick={onLeave}>
            {words.cancel}
          </KeyButton>
        )}
      </div>
    </form>
  );
}

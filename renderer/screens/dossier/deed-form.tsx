import type { ReactNode } from 'react';
import type { Dossier } from '../../../shared/dossiers/dossier';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { DEED_KEYS, shownKey } from './deed-keys';
import styles from './deed-panel.module.css';
import type { DossierDeed } from './deeds-of';
import { KeyButton } from './key-button';

/** What the form of a deed is given by the panel it opens in. */
export type DeedProps = {
  readonly dossier: Dossier;
  readonly counter: number;
  readonly onDone: () => void;
  readonly onLeave: (() => void) | undefined;
};

/** Fields of one deed in one line; Enter or the deed's own key does it, Esc leaves it. */
export function DeedForm(props: {
  readonly deed: DossierDeed;
  /** What the button says, where it says more than the deed's name. */
  readonly label?: string;
  readonly isBusy: boolean;
  readonly onDo: () => void;
  readonly onLeave: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { deed, isBusy, onDo, onLeave, children } = props;
  const words = useWords(dossierWords).deeds;
  const { label = words[deed] } = props;
  const key = DEED_KEYS[deed];
  useKeys({ [key]: onDo });
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
        <KeyButton type="submit" keys={shownKey(key)} loading={isBusy}>
          {label}
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

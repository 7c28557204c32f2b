import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { makePassphrase } from '../../../shared/sealing/make-passphrase';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';
import { useWork } from '../work-context';
import styles from './safety.module.css';

/** Guesses, as a power of ten, from which on a passphrase is called so. */
const FAIR = 8;
const STRONG = 14;

/** A new passphrase: measured as it is typed, or proposed by the app. */
export function PassphraseField(props: {
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
  readonly error?: string | undefined;
}) {
  const { value, onChange, error } = props;
  const words = useWords(safetyWords);
  const [isShown, setShown] = useState(false);
  const [isProposed, setProposed] = useState(false);
  const strength = useStrength(value);
  const propose = () => {
    setShown(true);
    setProposed(true);
    onChange(makePassphrase(crypto.getRandomValues(new Uint8Array(24))));
  };
  const said = isProposed ? words.proposed : words.passphraseHint;
  return (
    <div>
      <TextInput
        size="md"
        type={isShown ? 'text' : 'password'}
        label={words.passphrase}
        description={strength === null ? said : `${words.strengthIs(words.strength[strength])}. ${said}`}
        error={error}
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={value}
        onChange={event => {
          setProposed(false);
          onChange(event.currentTarget.value);
        }}
      />
      <div className={styles.deeds}>
        <Button size="compact-sm" variant="subtle" onClick={propose}>
          {words.propose}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(!isShown)}>
          {isShown ? words.hide : words.show}
        </Button>
      </div>
    </div>
  );
}

function useStrength(passphrase: string): 'weak' | 'fair' | 'strong' | null {
  const { ask } = useWork();
  const [measured, setMeasured] = useState<number | null>(null);
  useEffect(() => {
    let isLatest = true;
    void ask('vault.measure', { passphrase }).then(({ log10Guesses }) => {
      if (isLatest) setMeasured(log10Guesses);
    });
    return () => {
      isLatest = false;
    };
  }, [ask, passphrase]);
  if (passphrase === '' || measured === null) return null;
  return measured < FAIR ? 'weak' : measured < STRONG ? 'fair' : 'strong';
}

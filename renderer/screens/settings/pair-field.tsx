import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../state/use-words';
import { settingsWords } from '../../words/settings';
import { spoolWords } from '../../words/spool';
import { useWork } from '../work-context';
import styles from './settings.module.css';

/** The passphrase of a printer that a neighbour lends. This PC keeps it by itself; it is no part of the settings. */
export function PairField({ host, port }: { readonly host: string; readonly port: number }) {
  const work = useWork();
  const all = useWords(settingsWords);
  const words = all.lending;
  const { reasons } = useWords(spoolWords);
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'bad'; readonly text: string } | null>(null);
  const isAddress = host !== '' && Number.isInteger(port) && port > 0 && port <= 65_535;
  const pair = async () => {
    setBusy(true);
    const paired = await work.ask('neighbours.pair', { host, port, passphrase: typed }).catch(() => null);
    if (paired?.ok) setSaid({ tone: 'ok', text: words.paired });
    else setSaid({ tone: 'bad', text: reasons[paired?.reason ?? ''] ?? all.probeReasons.unknown });
    setBusy(false);
  };
  return (
    <div className={styles.probe}>
      <TextInput
        size="md"
        label={words.typed}
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <Button
        variant="default"
        size="md"
        disabled={isBusy || !isAddress || typed.trim() === ''}
        onClick={() => void pair()}
      >
        {words.pair}
      </Button>
      <p className={styles.state} role="status" data-tone={said?.tone ?? 'soft'}>
        {isBusy ? all.probing : said?.text}
      </p>
    </div>
  );
}

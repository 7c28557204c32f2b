import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { bridge } from '../../bridge/bridge';
import { useKeys } from '../../parts/use-keys';
import { reasonWords } from '../../words/reasons';
import { startWords } from '../../words/start';
import { KeyButton } from '../dossier/key-button';
import styles from './safety.module.css';

/** Before anything is written: is this the same PC, moved or put back, or one more PC with a copy of its store? */
export function CopiedStorePage({ station }: { readonly station: number }) {
  const words = startWords.vi.copied;
  const [no, setNo] = useState<number | ''>('');
  const [refused, setRefused] = useState<string | null>(null);
  const isNumber = no !== '' && Number.isInteger(no) && no >= 1 && no <= 999;
  const settle = async (answer: { is: 'old' } | { is: 'new'; station: number }) => {
    const settled = await bridge.ask('app.settle-copy', answer);
    // Settled: the main process loads this page anew, as whoever it is now.
    if (!settled.ok) setRefused(reasonWords.vi[settled.reason]);
  };
  const old = () => void settle({ is: 'old' });
  const fresh = () => {
    if (isNumber) return void settle({ is: 'new', station: no });
    setRefused(words.numberMissing);
  };
  useKeys({ F2: old, F10: fresh });
  return (
    <main className={styles.page}>
      <h1>{words.title}</h1>
      <div className={styles.form}>
        <p>{words.intro(station)}</p>
        <p>{words.safe}</p>
        <section className={styles.choice} aria-labelledby="old-machine">
          <h2 id="old-machine">{words.old}</h2>
          <p>{words.oldWhen(station)}</p>
          <div className={styles.deeds}>
            <KeyButton keys="F2" onClick={old}>
              {words.oldAnswer(station)}
            </KeyButton>
          </div>
        </section>
        <section className={styles.choice} aria-labelledby="new-machine">
          <h2 id="new-machine">{words.fresh}</h2>
          <p>{words.freshWhen(station)}</p>
          <NumberInput
            size="md"
            label={words.number}
            description={words.numberHint(station)}
            min={1}
            max={999}
            hideControls
            allowDecimal={false}
            value={no}
            error={refused}
            onChange={typed => {
              setRefused(null);
              setNo(typeof typed === 'number' ? typed : '');
            }}
          />
          <div className={styles.deeds}>
            <KeyButton variant="default" keys="F10" onClick={fresh}>
              {words.freshAnswer}
            </KeyButton>
          </div>
        </section>
      </div>
    </main>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { LentPrinter } from '../../../shared/ipc/neighbours';
import { OwnWire } from '../../../shared/office/printers';
import { printersOf } from '../../../shared/office/printers-of';
import { useLive } from '../../data/live';
import { findOffice } from '../../data/queries';
import { useWords } from '../../state/use-words';
import { settingsWords } from '../../words/settings';
import { useWork } from '../work-context';
import styles from './settings.module.css';
import type { Form } from './settings-form';

/** One printer of this PC for the PCs beside it; takes effect at once, by the supervisor's PIN below. */
export function LendPrinter({ form }: { readonly form: Form }) {
  const work = useWork();
  const words = useWords(settingsWords).lending;
  const office = useLive(() => findOffice(work.db), [work]);
  const own = (office ? printersOf(office) : []).flatMap(({ id, name, wire }) => {
    const read = OwnWire.safeParse(wire);
    return read.success ? [{ id, name, wire: read.data }] : [];
  });
  const [lent, setLent] = useState<LentPrinter | null>(null);
  const [chosen, setChosen] = useState('');
  const read = useCallback(async () => setLent(await work.ask('neighbours.lent', undefined)), [work]);
  useEffect(() => void read(), [read]);
  const printer = own.find(({ id }) => id === chosen) ?? own[0];
  const change = async (wire: OwnWire | null) => {
    await form.lend(wire);
    await read();
  };
  const name = (wire: OwnWire) => own.find(one => JSON.stringify(one.wire) === JSON.stringify(wire))?.name;
  return (
    <section aria-label={words.title} className={styles.printers}>
      <h3 className={styles.subhead}>{words.title}</h3>
      <p className={styles.hint}>{own.length === 0 && !lent ? words.none : words.hint}</p>
      {lent === null && printer && (
        <div className={styles.probe}>
          <NativeSelect
            size="md"
            label={words.which}
            value={printer.id}
            data={own.map(one => ({ value: one.id, label: one.name }))}
            onChange={event => setChosen(event.currentTarget.value)}
          />
          <Button variant="default" size="md" onClick={() => void change(printer.wire)}>
            {words.start}
          </Button>
        </div>
      )}
      {lent && (
        <>
          <p>{words.how}</p>
          <dl className={styles.lent}>
            <dt>{words.which}</dt>
            <dd>{name(lent.wire) ?? lent.wire.kind}</dd>
            <dt>{words.address}</dt>
            <dd>
              {lent.addresses.length === 0
                ? words.noAddress
                : lent.addresses.map(address => `${address}:${lent.port}`).join(', ')}
            </dd>
            <dt>{words.phrase}</dt>
            <dd>{lent.passphrase}</dd>
          </dl>
          <div>
            <Button variant="default" size="md" onClick={() => void change(null)}>
              {words.stop}
            </Button>
          </div>
        </>
      )}
      <p className={styles.state} role="status" data-tone="bad">
        {lent && !lent.isOpen && words.shut}
      </p>
    </section>
  );
}

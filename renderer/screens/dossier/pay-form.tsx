import { SegmentedControl, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { Payment } from '../../../shared/dossiers/dossier';
import { showDong } from '../../../shared/kit/money';
import { payFee } from '../../commands/pay-fee';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { runDeed } from '../run-deed';
import { showMadeSlip } from '../show-made-slip';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { DeedForm, type DeedProps } from './deed-form';
import styles from './deed-panel.module.css';
import { feeStandingOf } from './fee-standing';

/** Takes the fee: how it was paid, and series and number of the ward's receipt book where there is one. */
export function PayForm({ dossier, counter, onDone, onLeave }: DeedProps) {
  const work = useWork();
  const mend = { dossier: dossier.id, deed: 'undo' } as const;
  const words = useWords(dossierWords).pay;
  const methodId = useId();
  const [method, setMethod] = useState<Payment['method']>('cash');
  const [series, setSeries] = useState('');
  const [number, setNumber] = useState('');
  const [isHalf, setHalf] = useState(false);
  const [isBusy, run] = useDeed();
  const fee = feeStandingOf(dossier);
  const pay = () => {
    const receipt = { series: series.trim(), number: number.trim() };
    const isNamed = receipt.series !== '' && receipt.number !== '';
    setHalf(!isNamed && receipt.series + receipt.number !== '');
    if (!isNamed && receipt.series + receipt.number !== '') return;
    const payment = { counter, dossier: dossier.id, method, ...(isNamed && { receipt }) };
    void run(() => runDeed(payFee(work, payment), 'paid', done => showDong(done.amountVnd), mend)).then(
      done => {
        showMadeSlip(done);
        if (done) onDone();
      },
    );
  };
  return (
    <DeedForm
      deed="pay"
      label={words.amount(showDong(fee.knownVnd - fee.paidVnd))}
      isBusy={isBusy}
      onDo={pay}
      onLeave={onLeave}
    >
      <div className={styles.field}>
        <span className={styles.label} id={methodId}>
          {words.method}
        </span>
        <SegmentedControl
          aria-labelledby={methodId}
          value={method}
          onChange={value => setMethod(value === 'vietqr' ? 'vietqr' : 'cash')}
          data={[
            { value: 'cash', label: words.cash },
            { value: 'vietqr', label: words.vietqr },
          ]}
        />
      </div>
      <TextInput
        className={styles.short}
        label={words.series}
        data-autofocus
        value={series}
        maxLength={40}
        autoComplete="off"
        onChange={event => setSeries(event.currentTarget.value)}
      />
      <TextInput
        className={styles.short}
        label={words.number}
        value={number}
        maxLength={40}
        autoComplete="off"
        error={isHalf}
        onChange={event => setNumber(event.currentTarget.value)}
      />
      <p className={styles.hint} role={isHalf ? 'alert' : undefined} data-tone={isHalf ? 'bad' : undefined}>
        {isHalf ? words.numberMissing : fee.isOpen ? words.openFee : words.hint}
      </p>
    </DeedForm>
  );
}

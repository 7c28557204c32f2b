import { NativeSelect, PasswordInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { PlainDate } from '../../../shared/kit/time';
import { exportDailyLog } from '../../commands/export-daily-log';
import type { Stored } from '../../data/database';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { reportsWords } from '../../words/reports';
import { KeyButton } from '../dossier/key-button';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import styles from './reports.module.css';

/** A supervisor takes the day's log out; the PIN is shown for this deed only. */
export function ExportForm(props: {
  readonly day: PlainDate;
  readonly supervisors: readonly Stored<'person'>[];
  /** Who sits here, offered first when a supervisor. */
  readonly seated: string | undefined;
  readonly isFront: boolean;
}) {
  const { day, supervisors, seated, isFront } = props;
  const work = useWork();
  const words = useWords(reportsWords);
  const pinRef = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState('');
  const [pin, setPin] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [saved, setSaved] = useState<{ readonly day: PlainDate; readonly folder: string } | null>(null);
  const [isBusy, run] = useDeed();
  const person =
    chosen || (supervisors.some(one => one.id === seated) ? seated : undefined) || supervisors[0]?.id;
  const takeOut = async () => {
    if (pin === '' || !person) {
      setMissing(true);
      pinRef.current?.focus();
      return;
    }
    setMissing(false);
    const done = await run(() =>
      runDeed(exportDailyLog(work, { person, pin, day }), 'exported', value => value.folder),
    );
    setPin('');
    if (done) setSaved({ day, folder: done.folder });
    else pinRef.current?.focus();
  };
  useKeys(isFront ? { 'alt+x': () => void takeOut() } : {});
  if (supervisors.length === 0) return <p>{words.noSupervisor}</p>;
  return (
    <div className={styles.exportBox}>
      <form
        className={styles.export}
        aria-label={words.export}
        onSubmit={event => {
          event.preventDefault();
          void takeOut();
        }}
      >
        <NativeSelect
          label={words.who}
          value={person ?? ''}
          onChange={event => setChosen(event.currentTarget.value)}
          data={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <PasswordInput
          ref={pinRef}
          className={styles.pin}
          label={words.pin}
          value={pin}
          inputMode="numeric"
          autoComplete="off"
          error={isMissing && words.pinMissing}
          onChange={event => setPin(event.currentTarget.value)}
        />
        <KeyButton type="submit" keys="Alt+X" loading={isBusy}>
          {words.export}
        </KeyButton>
      </form>
      <p className={styles.exportHint} role="status">
        {saved?.day === day ? (
          <>
            {words.exported} <strong className={styles.folder}>{saved.folder}</strong>
          </>
        ) : (
          words.exportHint
        )}
      </p>
    </div>
  );
}

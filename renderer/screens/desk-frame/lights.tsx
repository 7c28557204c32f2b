import { UnstyledButton } from '@mantine/core';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { printersOf } from '../../../shared/office/printers-of';
import { isBackupOld } from '../../../shared/storage/backup';
import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { slipsInState } from '../../data/queries';
import { worstLight } from '../../state/devices';
import { patchFront, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { useWork } from '../work-context';
import styles from './desk-frame.module.css';
import { Reminder } from './reminder';

type Tone = 'good' | 'wait' | 'bad' | 'none';

/** Lights with words: what is wrong is one click or key away. */
export function Lights({ office }: { readonly office: Stored<'office'> }) {
  const words = useWords(deskWords);
  const clockFlagged = useDesk(desk => desk.devices.clockFlagged);
  const history = useDesk(desk => desk.devices.history);
  const readAgain = useDesk(desk => desk.devices.readAgain);
  const printer = usePrinterLight(office);
  const line = useLineLight();
  const backup = useBackupLight();
  const disk = useDesk(desk => desk.devices.room?.level ?? 'enough');
  const onBattery = useDesk(desk => desk.devices.onBattery);
  const openSafety = () => patchFront({ overlay: 'safety' });
  return (
    <nav className={styles.lights} aria-label={words.lights}>
      <Light name={words.printer} {...printer} hint="F11" onOpen={() => patchFront({ overlay: 'spool' })} />
      <Light name={words.line} {...line} onOpen={() => patchFront({ overlay: 'city' })} />
      <Light name={words.backup} {...backup} onOpen={() => patchFront({ overlay: 'backup' })} />
      {history && <Progress name={words.history} {...history} />}
      {readAgain && <Progress name={words.readAgain} {...readAgain} />}
      {disk !== 'enough' && (
        <Light
          name={words.disk}
          tone={disk === 'full' ? 'bad' : 'wait'}
          text={words.diskRoom[disk]}
          onOpen={openSafety}
        />
      )}
      {onBattery && (
        <span className={styles.clockWarning} role="alert">
          {words.battery}
        </span>
      )}
      <Reminder office={office} />
      {clockFlagged && (
        <span className={styles.clockWarning} role="alert">
          {words.clock}
        </span>
      )}
    </nav>
  );
}

function Progress({
  name,
  done,
  total,
}: {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}) {
  const percent = Math.floor((100 * done) / Math.max(1, total));
  return (
    <span className={styles.light} role="progressbar" aria-label={name} aria-valuenow={percent}>
      <span aria-hidden="true">◐</span> {name}: {percent}%
    </span>
  );
}

function Light(props: {
  readonly name: string;
  readonly tone: Tone;
  readonly text: string;
  readonly hint?: string;
  readonly onOpen: () => void;
}) {
  const marks: Readonly<Record<Tone, string>> = { good: '●', wait: '◐', bad: '▲', none: '○' };
  return (
    <UnstyledButton className={styles.light} data-tone={props.tone} onClick={props.onOpen}>
      <span aria-hidden="true">{marks[props.tone]}</span> {props.name}
      <span className={styles.said}>: {props.text}</span>
      {props.hint && <kbd>{props.hint}</kbd>}
    </UnstyledButton>
  );
}

function usePrinterLight(office: Stored<'office'>): { readonly tone: Tone; readonly text: string } {
  const { db } = useWork();
  const words = useWords(deskWords);
  const lights = useDesk(desk => desk.devices.printers);
  const waiting = useLive(() => slipsInState(db, ['waiting', 'unknown']))?.length ?? 0;
  const ids = printersOf(office).map(({ id }) => id);
  const light = worstLight(lights, ids);
  const hasPrinter = ids.length > 0;
  if (office.printer.mode === 'none' && !hasPrinter) return { tone: 'none', text: words.printerLight.none };
  if (waiting > 0 && light.state === 'down') return { tone: 'bad', text: words.spooled(waiting) };
  if (waiting > 0) return { tone: 'wait', text: words.spooled(waiting) };
  if (!hasPrinter) return { tone: 'good', text: words.printerLight.pdf };
  const tones = { idle: 'none', ready: 'good', low: 'wait', silent: 'wait', down: 'bad' } as const;
  return { tone: tones[light.state], text: words.printerLight[light.state] };
}

function useLineLight(): { readonly tone: Tone; readonly text: string } {
  const words = useWords(deskWords);
  const city = useDesk(desk => desk.devices.city);
  if (!city || city.state === 'off') return { tone: 'none', text: words.city.off };
  if (city.state === 'idle') return { tone: 'good', text: words.city.idle };
  if (city.state === 'sending') return { tone: 'wait', text: words.city.sending(city.pending) };
  if (city.state === 'paused') return { tone: 'bad', text: words.city.paused(city.pending) };
  return { tone: 'wait', text: words.city.waiting(city.pending) };
}

function useBackupLight(): { readonly tone: Tone; readonly text: string } {
  const { now } = useWork();
  const words = useWords(deskWords);
  const backup = useDesk(desk => desk.devices.backup);
  if (backup && backup.damaged.length > 0) return { tone: 'bad', text: words.backupLight.damaged };
  if (!backup || backup.state === 'none') return { tone: 'wait', text: words.backupLight.none };
  if (backup.state === 'failed') return { tone: 'bad', text: words.backupLight.failed };
  if (backup.at === null) return { tone: 'wait', text: words.backupLight.never };
  const age = showInstant(fromIso(backup.at));
  if (isBackupOld(backup.at, now())) return { tone: 'bad', text: age };
  return { tone: backup.state === 'done' ? 'good' : 'wait', text: age };
}

import { printersOf } from '../../../shared/office/printers-of';
import { printBlanks } from '../../commands/print-blanks';
import { useLive } from '../../data/live';
import { findOffice } from '../../data/queries';
import { useKeys } from '../../parts/use-keys';
import { type PrinterLight, worstLight } from '../../state/devices';
import { useClerkDesk } from '../../state/owner';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { spoolWords } from '../../words/spool';
import { KeyButton } from '../dossier/key-button';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useStartedDesk } from '../work-context';
import styles from './spool.module.css';

/** How each printer is, what to do about it, and "try now". */
export function PrinterLine(props: { readonly isWaiting: boolean; readonly onRetry: () => void }) {
  const { isWaiting, onRetry } = props;
  const counter = useClerkDesk(desk => desk.counter);
  const { work } = useStartedDesk();
  const words = useWords(spoolWords);
  const lights = useDesk(desk => desk.devices.printers);
  const office = useLive(() => findOffice(work.db), []);
  const printers = office ? printersOf(office) : [];
  const lightOf = (...ids: readonly string[]) => worstLight(lights, ids);
  const worst = lightOf(...printers.map(({ id }) => id));
  const canPrint = printers.length > 0 || office?.printer.mode === 'a5';
  const isDown = worst.state === 'down';
  const [isBusy, run] = useDeed();
  const onBlanks = () => {
    if (counter === null || isBusy) return;
    void run(() =>
      runDeed(
        printBlanks(work, { counter, count: 10 }),
        'blanks-made',
        ({ first, last }) => `${first} – ${last}`,
      ),
    );
  };
  useKeys(canPrint ? { 'alt+v': onBlanks } : {});
  const told = (light: PrinterLight) =>
    light.state === 'down' ? (words.reasons[light.reason] ?? light.reason) : words.light[light.state];
  return (
    <div className={styles.printer} data-tone={isDown && printers.length <= 1 ? 'bad' : 'ok'}>
      <div role="status">
        {printers.length <= 1 && (
          <strong>
            {words.printer}: {told(worst)}
          </strong>
        )}
        {printers.length > 1 &&
          printers.map(({ id, name }) => (
            <p key={id} data-tone={lightOf(id).state === 'down' ? 'bad' : 'ok'}>
              <strong>{name}:</strong> {told(lightOf(id))}
            </p>
          ))}
        {isDown && isWaiting && <p>{words.safe}</p>}
      </div>
      {counter !== null && canPrint && (
        <KeyButton variant="default" keys="Alt+V" onClick={onBlanks}>
          {words.blanks}
        </KeyButton>
      )}
      <KeyButton variant={isWaiting ? 'filled' : 'default'} keys="Alt+T" onClick={onRetry}>
        {words.retry}
      </KeyButton>
    </div>
  );
}

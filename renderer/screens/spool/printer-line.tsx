import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { spoolWords } from '../../words/spool';
import { KeyButton } from '../dossier/key-button';
import styles from './spool.module.css';

/** How the printer is, what to do about it, and "try now". */
export function PrinterLine(props: { readonly isWaiting: boolean; readonly onRetry: () => void }) {
  const { isWaiting, onRetry } = props;
  const words = useWords(spoolWords);
  const light = useDesk(desk => desk.devices.printer);
  const isDown = light.state === 'down';
  return (
    <div className={styles.printer} data-tone={isDown ? 'bad' : 'ok'}>
      <div role="status">
        <strong>
          {words.printer}:{' '}
          {light.state === 'down' ? (words.reasons[light.reason] ?? light.reason) : words.light[light.state]}
        </strong>
        {isDown && isWaiting && <p>{words.safe}</p>}
      </div>
      <KeyButton variant={isWaiting ? 'filled' : 'default'} keys="Alt+T" onClick={onRetry}>
        {words.retry}
      </KeyButton>
    </div>
  );
}

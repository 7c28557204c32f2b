import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';
import styles from './safety.module.css';

const GB = 1_000_000_000;

/** How much room the disk has, and what to do when it has little. */
export function DiskFacts() {
  const words = useWords(safetyWords);
  const room = useDesk(desk => desk.devices.room);
  if (!room) return null;
  const free = (room.free / GB).toFixed(1).replace('.', ',');
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{words.disk}</dt>
        <dd>
          {words.diskFree(free)}
          {room.level !== 'enough' && <p>{words.diskAdvice[room.level]}</p>}
        </dd>
      </div>
    </dl>
  );
}

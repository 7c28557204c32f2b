import { useMemo } from 'react';
import type { Stored } from '../../data/database';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { safetyWords } from '../../words/safety';
import type { QueueDeeds } from '../desk-frame/use-queue-deeds';
import { KeyButton } from '../dossier/key-button';
import styles from './safety.module.css';

/** Numbers tell of nobody, so they can be given while the store is locked. */
export function NumbersMeanwhile(props: {
  readonly office: Stored<'office'>;
  readonly waiting: readonly Stored<'ticket'>[];
  readonly onTake: QueueDeeds['take'];
}) {
  const { office, waiting, onTake } = props;
  const words = useWords(safetyWords);
  const queue = useWords(deskWords);
  const services = office.services.slice(0, 9);
  const keys = useMemo(
    () =>
      Object.fromEntries(
        office.services.slice(0, 9).map(({ prefix }, i) => [`ctrl+${i + 1}`, () => onTake(prefix, null)]),
      ),
    [office.services, onTake],
  );
  useKeys(keys);
  return (
    <section className={styles.numbers} aria-labelledby="numbers-meanwhile">
      <h2 id="numbers-meanwhile">{words.numbers}</h2>
      <div className={styles.deeds}>
        {services.map(({ prefix, name }, i) => (
          <KeyButton
            key={prefix}
            variant="default"
            keys={`Ctrl+${i + 1}`}
            shortcut={`Control+${i + 1}`}
            onClick={() => onTake(prefix, null)}
          >
            {name} · {queue.people(waiting.filter(ticket => ticket.service === prefix).length)}
          </KeyButton>
        ))}
      </div>
    </section>
  );
}

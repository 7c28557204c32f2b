import { useEffect, useId, useRef, useState } from 'react';
import { useLive } from '../../data/live';
import { useKeys } from '../../parts/use-keys';
import { freshView, type ListView } from '../../state/clerk-desk';
import { useClerkDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { spoolWords } from '../../words/spool';
import { rowId } from '../dossier/dossier-list';
import { useChoice } from '../dossier/use-choice';
import { useMinute } from '../dossier/use-minute';
import { useStartedDesk } from '../work-context';
import { AnswerBar } from './answer-bar';
import { PrinterLine } from './printer-line';
import { SlipGroup } from './slip-group';
import { readSpool, type SpoolPage } from './sort-slips';
import styles from './spool.module.css';
import { TakeOut } from './take-out';

const NOTHING: SpoolPage = { asking: [], waiting: [], done: [] };

/** Every slip that is not done, why not, and what to do; then those done today, to be printed again. */
export function Spool() {
  const { work, spool } = useStartedDesk();
  const words = useWords(spoolWords);
  const counter = useClerkDesk(desk => desk.counter);
  const { now, today } = useMinute();
  const listId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ListView>(freshView);
  // Asked anew each minute as well: a slip may grow too old to print without a question.
  const page = useLive(() => readSpool(work, today), [now, today]);
  const { asking, waiting, done } = page ?? NOTHING;
  const rows = [...asking, ...waiting, ...done];
  const ids = rows.map(row => row.slip.id);
  const patch = (change: Partial<ListView>) => setView(before => ({ ...before, ...change }));
  const { chosen, choose, onKeyDown } = useChoice(ids, [view, patch]);
  const row = rows.find(known => known.slip.id === chosen);
  const isRead = page !== undefined;
  useEffect(() => {
    if (isRead) listRef.current?.focus();
  }, [isRead]);
  useEffect(() => {
    document.getElementById(rowId(listId, chosen) ?? '')?.scrollIntoView({ block: 'nearest' });
  }, [listId, chosen]);
  useKeys({ 'alt+t': spool.poke });
  const groups = [
    { title: words.asking, rows: asking },
    { title: words.waiting, rows: waiting },
    { title: words.done, rows: done },
  ].filter(group => group.rows.length > 0);
  if (!isRead) return null;
  return (
    <div className={styles.spool}>
      <PrinterLine isWaiting={waiting.length > 0} onRetry={spool.poke} />
      {waiting.length > 0 && counter !== null && <TakeOut onDone={() => listRef.current?.focus()} />}
      {asking.length + waiting.length === 0 && <p className={styles.quiet}>{words.empty}</p>}
      {rows.length > 0 && (
        <div
          className={styles.list}
          ref={listRef}
          role="listbox"
          id={listId}
          aria-label={words.list}
          aria-activedescendant={rowId(listId, chosen)}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {groups.map(group => (
            <SlipGroup
              key={group.title}
              {...group}
              list={listId}
              today={today}
              chosen={chosen}
              onChoose={choose}
            />
          ))}
        </div>
      )}
      {row && (
        <AnswerBar key={row.slip.id} row={row} counter={counter} onDone={() => listRef.current?.focus()} />
      )}
    </div>
  );
}

import { findNextPrinter } from '../../../shared/office/printers-of';
import { wayNow } from '../../../shared/printing/way-now';
import { isForScreen, moveSlip } from '../../commands/settle-slip';
import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { findOffice } from '../../data/queries';
import { useKeys } from '../../parts/use-keys';
import { usePatchDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { spoolWords } from '../../words/spool';
import { CodeText } from '../dossier/code-text';
import { KeyButton } from '../dossier/key-button';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useStartedDesk } from '../work-context';
import { type Answer, answerSlip, answersOf } from './answer-slip';
import type { SpoolRow } from './sort-slips';
import styles from './spool.module.css';

const KEYS: Readonly<Record<Answer, readonly [key: string, shown: string]>> = {
  print: ['alt+i', 'Alt+I'],
  printed: ['alt+r', 'Alt+R'],
  drop: ['alt+b', 'Alt+B'],
};

/** The answers that the chosen slip takes, each by its key. */
export function AnswerBar(props: {
  readonly row: SpoolRow;
  readonly counter: number | null;
  readonly onDone: () => void;
}) {
  const { row, counter, onDone } = props;
  const { work, spool } = useStartedDesk();
  const words = useWords(spoolWords);
  const patchDesk = usePatchDesk();
  const [isBusy, run] = useDeed();
  const answers = answersOf(row);
  const give = (answer: Answer) => {
    const done = answer === 'print' ? 'reprinting' : 'slip-settled';
    const answering = async () => {
      const given = await runDeed(answerSlip(work, counter, row, answer), done, () => row.slip.number);
      spool.poke();
      onDone();
      const isShown = given !== undefined && answer === 'print' && (await isForScreen(work, row.slip));
      if (isShown) patchDesk({ overlay: 'shown-slip', shownSlip: row.slip.id });
    };
    void run(answering);
  };
  const next = useNextPrinter(row.slip);
  const isShown = row.slip.to === 'screen' && row.slip.state === 'sent';
  const canMove = next !== undefined && (isShown || ['waiting', 'unknown'].includes(row.slip.state));
  const move = () => {
    if (!next || counter === null) return;
    void run(async () => {
      await runDeed(moveSlip(work, counter, row.slip.id, next.id), 'slip-moved', () => next.name);
      spool.poke();
      onDone();
    });
  };
  useKeys({
    ...Object.fromEntries(answers.map(answer => [KEYS[answer][0], () => give(answer)])),
    ...(canMove && { 'alt+m': move }),
  });
  const labels = {
    print: row.asks === 'unknown' || row.asks === 'printer-changed' ? words.print : words.reprint,
    printed: words.printed,
    drop: words.drop,
  };
  return (
    <div className={styles.answers}>
      <span>
        <CodeText text={row.slip.number} />
      </span>
      {counter === null && <span className={styles.quiet}>{words.noSeat}</span>}
      {answers.map(answer => (
        <KeyButton
          key={answer}
          variant={answer === 'print' ? 'light' : 'default'}
          keys={KEYS[answer][1]}
          disabled={isBusy || counter === null}
          onClick={() => give(answer)}
        >
          {labels[answer]}
        </KeyButton>
      ))}
      {canMove && (
        <KeyButton variant="default" keys="Alt+M" disabled={isBusy || counter === null} onClick={move}>
          {isShown ? words.late(next.name) : words.moveTo(next.name)}
        </KeyButton>
      )}
    </div>
  );
}

/** The printer after the one that a slip waits for; undefined where there is no other. */
function useNextPrinter(slip: Stored<'slip'>) {
  const { work } = useStartedDesk();
  const office = useLive(() => findOffice(work.db), []);
  const way = office && wayNow(slip, office);
  return office && findNextPrinter(office, way?.to === 'printer' ? way.printer.id : '');
}

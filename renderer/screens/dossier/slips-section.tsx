import { fromIso, showInstant } from '../../../shared/kit/time';
import { isForScreen, reprintSlip } from '../../commands/settle-slip';
import type { Stored } from '../../data/database';
import { useKeys } from '../../parts/use-keys';
import { useClerkDesk, usePatchDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { spoolWords } from '../../words/spool';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { DEED_KEYS, shownKey } from './deed-keys';
import styles from './dossier-page.module.css';
import { KeyButton } from './key-button';
import { SlipMark } from './marks';
import { PaperButtons } from './paper-buttons';

/** The slips of a dossier; the latest that is done can be printed once more, marked as such. */
export function SlipsSection(props: {
  readonly dossier: Stored<'dossier'>;
  readonly slips: readonly Stored<'slip'>[];
  readonly isFront: boolean;
}) {
  const { dossier, slips, isFront } = props;
  const work = useWork();
  const words = useWords(dossierWords);
  const spool = useWords(spoolWords);
  const counter = useClerkDesk(desk => desk.counter);
  const patchDesk = usePatchDesk();
  const [isBusy, run] = useDeed();
  const last = slips.at(-1);
  const isDone = last !== undefined && ['printed', 'sent', 'expired'].includes(last.state);
  const reprint = () => {
    if (!last || counter === null) return;
    void run(async () => {
      const again = await runDeed(reprintSlip(work, counter, last.id), 'reprinting', () => last.number);
      if (again === undefined || !(await isForScreen(work, last))) return;
      patchDesk({ overlay: 'shown-slip', shownSlip: last.id });
    });
  };
  const canReprint = isDone && counter !== null;
  useKeys(isFront && canReprint ? { [DEED_KEYS.reprint]: reprint } : {});
  return (
    <section className={styles.block} aria-label={words.page.slips}>
      <div className={styles.blockHead}>
        <h3>{words.page.slips}</h3>
        {canReprint && (
          <KeyButton
            variant="default"
            size="compact-sm"
            keys={shownKey(DEED_KEYS.reprint)}
            loading={isBusy}
            onClick={reprint}
          >
            {words.deeds.reprint}
          </KeyButton>
        )}
        {last && !isDone && (
          <KeyButton
            variant="default"
            size="compact-sm"
            keys="F11"
            onClick={() => patchDesk({ overlay: 'spool' })}
          >
            {spool.see}
          </KeyButton>
        )}
      </div>
      {counter !== null && <PaperButtons dossier={dossier} counter={counter} isFront={isFront} />}
      {slips.length === 0 && <p className={styles.quiet}>{words.page.noSlips}</p>}
      {slips.map(slip => (
        <p key={slip.id} className={styles.payment}>
          {words.slipKinds[slip.kind]}, {showInstant(fromIso(slip.composedAt))}: <SlipMark slip={slip} />
          {slip.reprints > 0 && <span className={styles.quiet}>, {spool.reprints(slip.reprints)}</span>}
        </p>
      ))}
    </section>
  );
}

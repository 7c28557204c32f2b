import type { Dossier } from '../../../shared/dossiers/dossier';
import { PAPERS, type PaperKind, printPaper, whyNoPaper } from '../../commands/print-paper';
import { useLive } from '../../data/live';
import { findOffice } from '../../data/queries';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { runDeed } from '../run-deed';
import { showMadeSlip } from '../show-made-slip';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { shownKey } from './deed-keys';
import styles from './dossier-page.module.css';
import { KeyButton } from './key-button';

const KEYS: Readonly<Record<PaperKind, string>> = {
  control: 'alt+s',
  fee: 'alt+f',
  handback: 'alt+g',
  label: 'alt+n',
};

/** Papers of a dossier that are printed when somebody wants them; those that have nothing to tell are not offered. */
export function PaperButtons(props: {
  readonly dossier: Dossier;
  readonly counter: number;
  readonly isFront: boolean;
}) {
  const { dossier, counter, isFront } = props;
  const work = useWork();
  const words = useWords(dossierWords);
  const office = useLive(() => findOffice(work.db), []);
  const [isBusy, run] = useDeed();
  const offered = PAPERS.filter(kind => office && whyNoPaper(kind, dossier, office) === undefined);
  const print = (kind: PaperKind) =>
    void run(() =>
      runDeed(
        printPaper(work, { counter, dossier: dossier.id, kind }),
        'slip-made',
        () => words.slipKinds[kind],
      ),
    ).then(showMadeSlip);
  useKeys(isFront ? Object.fromEntries(offered.map(kind => [KEYS[kind], () => print(kind)])) : {});
  return (
    <div className={styles.papers}>
      {offered.map(kind => (
        <KeyButton
          key={kind}
          variant="default"
          size="compact-sm"
          keys={shownKey(KEYS[kind])}
          disabled={isBusy}
          onClick={() => print(kind)}
        >
          {words.slipKinds[kind]}
        </KeyButton>
      ))}
    </div>
  );
}

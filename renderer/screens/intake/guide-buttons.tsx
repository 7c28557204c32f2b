import { Button } from '@mantine/core';
import type { Procedure } from '../../../shared/catalogue/procedure';
import type { PaperLine } from '../../../shared/dossiers/dossier';
import { giveGuide, missingOf } from '../../commands/give-guide';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { useSectionInFront } from '../dossier/use-front';
import { runDeed } from '../run-deed';
import { showMadeSlip } from '../show-made-slip';
import { useWork } from '../work-context';

type Kind = 'missing' | 'guidance';
const KEYS = { missing: ['alt+b', 'Alt+B'], guidance: ['alt+d', 'Alt+D'] } as const;

/** Sends a citizen home with a list instead of an empty hand: what is missing, or all that the procedure asks for. */
export function GuideButtons(props: {
  readonly counter: number;
  readonly procedure: Procedure;
  readonly brought: readonly PaperLine[] | null;
  readonly ticket: string | null;
}) {
  const { procedure, brought } = props;
  const work = useWork();
  const words = useWords(dossierWords).slipKinds;
  const kinds: readonly Kind[] =
    missingOf(procedure, brought).length > 0 ? ['missing', 'guidance'] : ['guidance'];
  const give = async (kind: Kind) =>
    showMadeSlip(await runDeed(giveGuide(work, { ...props, kind }), 'slip-made', () => words[kind]));
  const isFront = useSectionInFront();
  useKeys(isFront ? Object.fromEntries(kinds.map(kind => [KEYS[kind][0], () => void give(kind)])) : {});
  return kinds.map(kind => (
    <Button
      key={kind}
      variant="default"
      size="compact-md"
      onClick={() => void give(kind)}
      rightSection={<kbd>{KEYS[kind][1]}</kbd>}
    >
      {words[kind]}
    </Button>
  ));
}

import type { VaultStanding } from '../../../shared/sealing/standing';
import { Facts } from '../../parts/facts';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';

/** What opens the store, whether it can be recovered, which data key is in use. */
export function StandingFacts({ standing }: { readonly standing: VaultStanding }) {
  const words = useWords(safetyWords);
  const facts = [
    [words.ways, standing.ways.map(way => words.way[way]).join('; ')],
    [words.recovery, standing.recoveryConfirmed ? words.recoveryYes : words.recoveryNo],
    [words.keys, words.keyCount(standing.keys)],
  ] as const;
  return <Facts facts={facts} />;
}

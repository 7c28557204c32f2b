import type { Dossier } from '../../../shared/dossiers/dossier';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import styles from './dossier-page.module.css';
import type { NameOf } from './use-names';

/** Two PCs corrected the same unaware of each other: said until somebody who has seen both corrects it. */
export function ContestedNote({ dossier, nameOf }: { readonly dossier: Dossier; readonly nameOf: NameOf }) {
  const words = useWords(dossierWords).mend;
  const last = dossier.corrections?.at(-1);
  if (!last?.isContested) return null;
  return (
    <p className={styles.contested} role="alert">
      {words.contested(nameOf(last.by), showInstant(fromIso(last.at)))}
    </p>
  );
}

import type { Dossier } from '../../../shared/dossiers/dossier';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import styles from './marks.module.css';

/** A code set in groups for reading; copied, it is the plain code. The number of the day stands out. */
export function CodeText({ text }: { readonly text: string }) {
  const at = text.lastIndexOf('-') + 1;
  const head = text.slice(0, at).split(/(?<=-)/);
  return (
    <span className={styles.code}>
      {head.map(part => (
        <span key={part}>{part}</span>
      ))}
      <strong>{text.slice(at)}</strong>
    </span>
  );
}

/** The code that a dossier goes by, with "Mã tạm" said aloud while it is this PC's own. */
export function DossierCodeText(props: {
  readonly dossier: Pick<Dossier, 'code' | 'officialCode'>;
  /** One word less where a row has no room. */
  readonly isShort?: boolean;
}) {
  const { dossier, isShort } = props;
  const words = useWords(dossierWords);
  const code = dossier.officialCode ?? dossier.code;
  return (
    <>
      <CodeText text={code.text} />
      {code.provisional && (
        <span className={styles.provisional}>{isShort ? words.provisionalShort : words.provisional}</span>
      )}
    </>
  );
}

import { codeOf, type Dossier } from '../../../shared/dossiers/dossier';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import styles from './marks.module.css';

/** A code whose number of the day stands out: that is what is said aloud. */
export function CodeText({ text }: { readonly text: string }) {
  const at = text.lastIndexOf('-') + 1;
  return (
    <span className={styles.code}>
      {text.slice(0, at)}
      <strong>{text.slice(at)}</strong>
    </span>
  );
}

/** The code that a dossier goes by, with "Mã tạm" said aloud while it is this PC's own. */
export function DossierCodeText(props: {
  readonly dossier: Pick<Dossier, 'code' | 'officialCode' | 'provisionalCode'>;
  /** One word less where a row has no room. */
  readonly isShort?: boolean;
}) {
  const { dossier, isShort } = props;
  const words = useWords(dossierWords);
  const code = codeOf(dossier);
  return (
    <>
      <CodeText text={code.text} />
      {code.provisional && (
        <span className={styles.provisional}>{isShort ? words.provisionalShort : words.provisional}</span>
      )}
    </>
  );
}

import { NativeSelect } from '@mantine/core';
import type { Signatory } from '../../../shared/people/signatories';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import styles from './deed-panel.module.css';

/** Who signed the certified copies: one of those whom a decision lets today, or the chairman; empty: the chairman. */
export function SignatoryField(props: {
  readonly able: readonly Signatory<Stored<'person'>>[];
  readonly value: string;
  readonly onChange: (signatory: string) => void;
}) {
  const { able, value, onChange } = props;
  const words = useWords(dossierWords).finish;
  if (able.length === 0) return <p className={styles.hint}>{words.noSignatory}</p>;
  return (
    <NativeSelect
      className={styles.long}
      label={words.signatory}
      value={value}
      data={[
        ...able.map(({ person, grant }) => ({
          value: person.id,
          label: `${person.name} (${grant.decision})`,
        })),
        { value: '', label: words.chairman },
      ]}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}

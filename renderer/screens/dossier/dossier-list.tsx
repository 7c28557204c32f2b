import { useCallback, useEffect, useRef } from 'react';
import type { PlainDate } from '../../../shared/kit/time';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import styles from './dossier-list.module.css';
import { DossierRow } from './dossier-row';
import { shortName } from './short-name';
import type { NameOf } from './use-names';

/** Receipts by the dossier they speak of. */
export type SlipsByDossier = ReadonlyMap<string, Stored<'slip'>>;

/** Id of the row of a dossier, for `aria-activedescendant` of the field that moves the choice. */
export function rowId(list: string, dossier: string | undefined): string | undefined {
  return dossier === undefined ? undefined : `${list}-${dossier}`;
}

/** Dossiers in columns, moved through from the find field above it, or with the focus in it. */
export function DossierList(props: {
  readonly id: string;
  readonly label: string;
  readonly dossiers: readonly Stored<'dossier'>[];
  readonly slips: SlipsByDossier;
  readonly nameOf: NameOf;
  readonly today: PlainDate;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}) {
  const { id, label, dossiers, slips, nameOf, today, chosen } = props;
  const words = useWords(dossierWords);
  const handlers = useRef(props);
  handlers.current = props;
  const choose = useCallback((dossier: string) => handlers.current.onChoose(dossier), []);
  const open = useCallback((dossier: string) => handlers.current.onOpen(dossier), []);
  useEffect(() => {
    document.getElementById(rowId(id, chosen) ?? '')?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  return (
    <div className={styles.list}>
      <div className={styles.head}>
        {Object.entries(words.columns).map(([name, heading]) => (
          <div key={name}>{heading}</div>
        ))}
      </div>
      <div
        className={styles.rows}
        role="listbox"
        id={id}
        aria-label={label}
        aria-activedescendant={rowId(id, chosen)}
        tabIndex={0}
      >
        {dossiers.map(dossier => (
          <DossierRow
            key={dossier.id}
            id={rowId(id, dossier.id) ?? ''}
            dossier={dossier}
            slip={slips.get(dossier.id)}
            clerk={shortName(nameOf(dossier.clerk))}
            today={today}
            isChosen={dossier.id === chosen}
            onChoose={choose}
            onOpen={open}
          />
        ))}
      </div>
    </div>
  );
}

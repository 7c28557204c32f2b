import { useId, useSyncExternalStore } from 'react';
import { dayOf, fromIso, type PlainDate, showInstant, timeOf } from '../../../shared/kit/time';
import { printersOf } from '../../../shared/office/printers-of';
import { useLive } from '../../data/live';
import { findOffice } from '../../data/queries';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { spoolWords } from '../../words/spool';
import { CodeText } from '../dossier/code-text';
import { rowId } from '../dossier/dossier-list';
import { useStartedDesk, useWork } from '../work-context';
import type { SpoolRow } from './sort-slips';
import styles from './spool.module.css';

/** Slips that stand alike, under their heading. */
export function SlipGroup(props: {
  readonly title: string;
  readonly rows: readonly SpoolRow[];
  readonly list: string;
  readonly today: PlainDate;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { title, rows, list, today, chosen, onChoose } = props;
  const kinds = useWords(dossierWords).slipKinds;
  const headId = useId();
  const { db } = useWork();
  const office = useLive(() => findOffice(db), [db]);
  const printers = office ? printersOf(office) : [];
  return (
    <fieldset className={styles.group} aria-labelledby={headId}>
      <span className={styles.groupHead} id={headId} aria-hidden="true">
        {title} ({rows.length})
      </span>
      {rows.map(row => (
        <div
          key={row.slip.id}
          className={styles.row}
          role="option"
          tabIndex={-1}
          id={rowId(list, row.slip.id)}
          aria-selected={row.slip.id === chosen}
          onMouseDown={() => onChoose(row.slip.id)}
        >
          <strong>
            <CodeText text={row.slip.number} />
          </strong>
          <span>{kinds[row.slip.kind]}</span>
          <span>{whenMade(row.slip.composedAt, today)}</span>
          <SlipState row={row} printer={printers.find(({ id }) => id === whereIs(row))?.name} />
        </div>
      ))}
    </fieldset>
  );
}

function whenMade(composedAt: string, today: PlainDate): string {
  const at = fromIso(composedAt);
  return dayOf(at) === today ? timeOf(at).slice(0, 5) : showInstant(at);
}

/** Of several printers, the one that a clerk moved it to, or where its paper lies. */
function whereIs({ slip }: SpoolRow): string | undefined {
  return slip.state === 'waiting' ? slip.movedTo : slip.printer;
}

/** What became of it, where and why, in words. */
function SlipState(props: { readonly row: SpoolRow; readonly printer: string | undefined }) {
  const { slip, asks } = props.row;
  const words = useWords(spoolWords);
  const { held } = useStartedDesk().spool;
  const reason = useSyncExternalStore(held.subscribe, held.reasons).get(slip.id) ?? slip.reason;
  const why = reason === null ? '' : (words.reasons[reason] ?? reason);
  const question = {
    unknown: words.unknown,
    'stale-ticket': words.stale.ticket,
    'stale-day': words.stale.day,
    'printer-changed': words.printerChanged,
  };
  const isElsewhere = slip.to !== 'printer' && slip.state === 'sent';
  const state = isElsewhere
    ? words[slip.to === 'pdf' ? 'pdf' : 'screen']
    : slip.state === 'unknown'
      ? ''
      : words.state[slip.state];
  const text = asks === null ? state : question[asks];
  return (
    <span className={styles.why} data-tone={asks === null ? undefined : 'warn'}>
      {text} {props.printer !== undefined && words.at(props.printer)}
      {slip.reprints > 0 && `, ${words.reprints(slip.reprints)}`}
      {why && <small>{why}</small>}
    </span>
  );
}

import { Button } from '@mantine/core';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { findSubject } from '../../../shared/ledger/deeds';
import type { SyncStatus } from '../../../shared/sync/sync-status';
import { useLive } from '../../data/live';
import { patchFront } from '../../state/store';
import { useWords } from '../../state/use-words';
import { cityWords } from '../../words/city';
import { useWork } from '../work-context';
import styles from './city-panel.module.css';

type Aside = SyncStatus['aside'][number];

/** Entries that reached the city and do not count there, by the deed they are and the city's reason. */
export function AsideTable({ aside }: { readonly aside: readonly Aside[] }) {
  const { db } = useWork();
  const words = useWords(cityWords);
  const ids = aside.map(one => one.id);
  const pages = useLive(() => db.pages.where('entry.id').anyOf(ids).toArray(), [ids.join(' ')]);
  const entries = new Map(pages?.map(page => [page.entry.id, page.entry]));
  return (
    <>
      <p>{words.asideHint}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {words.columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {aside.map(({ id, verdict, reason }) => {
            const entry = entries.get(id);
            return (
              <tr key={id}>
                <td>
                  {words.deeds[entry?.deed ?? ''] ?? words.otherDeed} <OpenDossier subject={entry?.subject} />
                </td>
                <td>{entry && showInstant(fromIso(entry.at))}</td>
                <td>{words.verdicts[verdict]}</td>
                <td>{words.asideReasons[reason] ?? reason}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function OpenDossier({ subject }: { readonly subject: string | undefined }) {
  const words = useWords(cityWords);
  const found = subject === undefined ? undefined : findSubject(subject);
  if (found?.kind !== 'dossier') return null;
  const open = () => patchFront({ dossier: found.id, overlay: null });
  return (
    <Button variant="default" size="compact-xs" onClick={open}>
      {words.open}
    </Button>
  );
}

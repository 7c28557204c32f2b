import { Tabs } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { type PlainDate, showDay } from '../../../shared/kit/time';
import { logTables } from '../../../shared/reports/log-tables';
import { readDailyLog } from '../../commands/export-daily-log';
import { noteList } from '../../commands/note-view';
import { useLive } from '../../data/live';
import { useOwner } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { reportsWords } from '../../words/reports';
import { EmptyState } from '../dossier/empty-state';
import { useWork } from '../work-context';
import { LogTable } from './log-table';
import styles from './reports.module.css';

const TABLES = ['log', 'byProcedure', 'byClerk', 'queue'] as const;

/** The log of a day in its four tables, live; for supervisors. */
export function DayTables({ day }: { readonly day: PlainDate }) {
  const work = useWork();
  const words = useWords(reportsWords);
  const owner = useOwner();
  useEffect(() => void noteList(work, owner, 'log'), [work, owner]);
  const read = useLive(() => readDailyLog(work, day), [day]);
  const tables = useMemo(() => (read?.ok ? logTables(read.value) : null), [read]);
  if (!tables) return <EmptyState title={words.loading} />;
  return (
    <Tabs defaultValue="log" keepMounted={false} className={styles.tabs}>
      <Tabs.List>
        {TABLES.map(name => (
          <Tabs.Tab key={name} value={name}>
            {words.tables[name]} ({tables[name].rows.length})
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABLES.map(name => (
        <Tabs.Panel key={name} value={name} className={styles.tabPanel}>
          {tables[name].rows.length === 0 ? (
            <EmptyState title={words.emptyDay(showDay(day))} />
          ) : (
            <LogTable table={tables[name]} />
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

import { NativeSelect, VisuallyHidden } from '@mantine/core';
import { useId, useMemo, useRef } from 'react';
import { showDong } from '../../../shared/kit/money';
import { instantAt, type PlainDate } from '../../../shared/kit/time';
import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { dossiersOfDay } from '../../data/queries';
import { slipsSince } from '../../data/slip-questions';
import { patchFront } from '../../state/store';
import { useWords } from '../../state/use-words';
import { todayWords } from '../../words/today';
import { DeedPanel } from '../dossier/deed-panel';
import { DossierList } from '../dossier/dossier-list';
import { EmptyState } from '../dossier/empty-state';
import { FilterChips } from '../dossier/filter-chips';
import { FindField } from '../dossier/find-field';
import { useListView } from '../dossier/list-memory';
import { ListSection } from '../dossier/list-section';
import { narrow } from '../dossier/narrow';
import styles from '../dossier/section.module.css';
import { receiptsByDossier } from '../dossier/slips-by-dossier';
import { useChoice } from '../dossier/use-choice';
import { useSectionInFront } from '../dossier/use-front';
import { useMinute } from '../dossier/use-minute';
import { useNames } from '../dossier/use-names';
import { useWork } from '../work-context';
import { ClearFilter } from './clear-filter';
import { DAY_FILTERS, type DayFilter, fitsFilter, isDayFilter } from './filter-day';

/** The register of the day, live: what came in, how it stands, and the next deed by its key. */
export function Today() {
  const { db } = useWork();
  const words = useWords(todayWords);
  const listId = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const { today } = useMinute();
  const isFront = useSectionInFront();
  const nameOf = useNames();
  const memory = useListView('today');
  const [view, patch] = memory;
  const dossiers = useLive(() => dossiersOfDay(db, today), [today]);
  const slips = useLive(() => slipsSince(db, instantAt(today, '00:00')), [today]);
  const receipts = useMemo(() => receiptsByDossier(slips ?? []), [slips]);
  const rows = useMemo(() => latestFirst(dossiers ?? []), [dossiers]);
  const filter = isDayFilter(view.filter) ? view.filter : 'all';
  const shown = useMemo(() => {
    const now = instantAt(today, '12:00');
    const fitting = rows.filter(
      row => fitsFilter(row, filter, now) && (view.clerk === '' || row.clerk === view.clerk),
    );
    return narrow(fitting, view.typed);
  }, [rows, filter, view.clerk, view.typed, today]);
  const chips = useDayChips(rows, today, filter);
  const ids = useMemo(() => shown.map(row => row.id), [shown]);
  const { chosen, choose, onKeyDown } = useChoice(ids, memory);
  const dossier = shown.find(row => row.id === chosen);
  const open = (id: string) => {
    choose(id);
    patchFront({ dossier: id });
  };
  return (
    <ListSection label={words.title} inputRef={inputRef} chosen={chosen} onMove={onKeyDown} onOpen={open}>
      <VisuallyHidden component="h2">{words.title}</VisuallyHidden>
      <FilterChips
        label={words.filters}
        chips={chips}
        value={filter}
        isFront={isFront}
        onChange={chip => patch({ filter: chip, chosen: null, place: 0 })}
      />
      <div className={styles.bar}>
        <FindField
          inputRef={inputRef}
          label={words.find}
          list={shown.length > 0 ? listId : undefined}
          chosen={chosen}
          value={view.typed}
          isFront={isFront}
          onChange={typed => patch({ typed, chosen: null, place: 0 })}
        />
        <NativeSelect
          aria-label={words.clerk}
          value={view.clerk}
          onChange={event => patch({ clerk: event.currentTarget.value, chosen: null, place: 0 })}
          data={[
            { value: '', label: words.everyone },
            ...[...new Set(rows.map(row => row.clerk))].map(id => ({ value: id, label: nameOf(id) })),
          ]}
        />
        <span className={styles.sum}>{words.taken(showDong(paidOn(rows)))}</span>
      </div>
      {shown.length > 0 ? (
        <DossierList
          id={listId}
          label={`${words.list}: ${words.shown(shown.length)}`}
          dossiers={shown}
          slips={receipts}
          nameOf={nameOf}
          today={today}
          chosen={chosen}
          onChoose={choose}
          onOpen={open}
        />
      ) : !dossiers ? (
        <EmptyState title={words.loading} />
      ) : rows.length === 0 ? (
        <EmptyState title={words.emptyDay} hint={words.emptyDayHint} />
      ) : (
        <EmptyState title={words.emptyFilter}>
          <ClearFilter name="today" isFront={isFront} onClear={() => inputRef.current?.focus()} />
        </EmptyState>
      )}
      {dossier && (
        <DeedPanel
          dossier={dossier}
          isFront={isFront}
          onOpen={open}
          onLeave={() => inputRef.current?.focus()}
        />
      )}
    </ListSection>
  );
}

/** What one hopes to see none of: shown only where there is one. */
const EXCEPTIONS: ReadonlySet<DayFilter> = new Set(['unpaid', 'overdue', 'provisional']);

function useDayChips(rows: readonly Stored<'dossier'>[], today: PlainDate, chosen: DayFilter) {
  const words = useWords(todayWords);
  return useMemo(() => {
    const now = instantAt(today, '12:00');
    return DAY_FILTERS.map(id => ({
      id,
      label: words.filter[id],
      count: rows.filter(row => fitsFilter(row, id, now)).length,
    })).filter(chip => chip.count > 0 || chip.id === chosen || !EXCEPTIONS.has(chip.id));
  }, [rows, today, words, chosen]);
}

function latestFirst(rows: readonly Stored<'dossier'>[]): readonly Stored<'dossier'>[] {
  return [...rows].sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0));
}

function paidOn(rows: readonly Stored<'dossier'>[]): number {
  return rows.flatMap(row => row.payments).reduce((sum, payment) => sum + payment.amountVnd, 0);
}

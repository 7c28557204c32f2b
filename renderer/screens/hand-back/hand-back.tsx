import { VisuallyHidden } from '@mantine/core';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { instantAt, type PlainDate } from '../../../shared/kit/time';
import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { openDossiers } from '../../data/queries';
import { slipsOfAny } from '../../data/slip-questions';
import { useOwner } from '../../state/owner';
import { patchFront } from '../../state/store';
import { useWords } from '../../state/use-words';
import { handBackWords } from '../../words/hand-back';
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
import { onCard } from '../scans';
import { useWork } from '../work-context';
import { byAppointment, isInGroup, isOpenGroup, OPEN_GROUPS } from './open-groups';

/** More rows than anybody reads; typing narrows them. */
const LIMIT = 200;

/** Whose card was read: for one dossier, or for all that the card found. */
type Taker = { readonly name: string; readonly dossier: string | null };

/** Results that wait for their people: found by typing or by a card, handed back by one key. */
export function HandBack() {
  const { db } = useWork();
  const words = useWords(handBackWords);
  const listId = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const { today } = useMinute();
  const isFront = useSectionInFront();
  const nameOf = useNames();
  const owner = useOwner();
  const memory = useListView('hand-back');
  const [view, patch] = memory;
  const [taker, setTaker] = useState<Taker | null>(null);
  const open = useLive(() => openDossiers(db));
  const rows = useMemo(() => [...(open ?? [])].sort(byAppointment), [open]);
  const group = isOpenGroup(view.filter) ? view.filter : 'ready';
  const fitting = useMemo(() => {
    const now = instantAt(today, '12:00');
    return narrow(
      rows.filter(row => isInGroup(row, group, now)),
      view.typed,
    );
  }, [rows, group, view.typed, today]);
  const shown = useMemo(() => fitting.slice(0, LIMIT), [fitting]);
  const ids = useMemo(() => shown.map(row => row.id), [shown]);
  const slips = useLive(() => slipsOfAny(db, ids), [ids]);
  const receipts = useMemo(() => receiptsByDossier(slips ?? []), [slips]);
  const { chosen, choose, onKeyDown } = useChoice(ids, memory);
  const dossier = shown.find(row => row.id === chosen);
  const chips = useGroupChips(rows, today);
  const find = (typed: string) => {
    patch({ typed, chosen: null, place: 0 });
    setTaker(null);
  };
  const chosenRef = useRef(chosen);
  chosenRef.current = chosen;
  const patchRef = useRef(patch);
  patchRef.current = patch;
  useEffect(
    () =>
      onCard(owner, card => {
        // With the cursor in the receiver's field the card is hers who takes this one; elsewhere it finds.
        const isTaking = document.activeElement?.closest('form') !== null;
        setTaker({ name: card.name, dossier: isTaking ? (chosenRef.current ?? null) : null });
        if (isTaking) return;
        patchRef.current({ typed: card.idNumber, chosen: null, place: 0 });
      }),
    [owner],
  );
  const openPage = (id: string) => {
    choose(id);
    patchFront({ dossier: id });
  };
  return (
    <ListSection label={words.title} inputRef={inputRef} chosen={chosen} onMove={onKeyDown} onOpen={openPage}>
      <VisuallyHidden component="h2">{words.title}</VisuallyHidden>
      <FilterChips
        label={words.filters}
        chips={chips}
        value={group}
        isFront={isFront}
        onChange={chip => patch({ filter: chip, chosen: null, place: 0 })}
      />
      <FindField
        inputRef={inputRef}
        label={words.find}
        list={shown.length > 0 ? listId : undefined}
        chosen={chosen}
        value={view.typed}
        isFront={isFront}
        onChange={find}
      />
      {shown.length > 0 ? (
        <DossierList
          id={listId}
          label={`${words.list}: ${words.shown(fitting.length)}`}
          dossiers={shown}
          slips={receipts}
          nameOf={nameOf}
          today={today}
          chosen={chosen}
          onChoose={choose}
          onOpen={openPage}
        />
      ) : !open ? (
        <EmptyState title={words.loading} />
      ) : (
        <EmptyState
          title={view.typed === '' ? words.empty[group] : words.notFound}
          hint={view.typed === '' ? words.emptyHint : words.notFoundHint}
        />
      )}
      {fitting.length > shown.length && (
        <p className={styles.more}>{words.more(fitting.length - shown.length)}</p>
      )}
      {dossier && (
        <DeedPanel
          dossier={dossier}
          isFront={isFront}
          standing="hand-back"
          receiver={taker && (taker.dossier ?? chosen) === chosen ? taker.name : null}
          onOpen={openPage}
          onLeave={() => inputRef.current?.focus()}
        />
      )}
    </ListSection>
  );
}

function useGroupChips(rows: readonly Stored<'dossier'>[], today: PlainDate) {
  const words = useWords(handBackWords);
  return useMemo(() => {
    const now = instantAt(today, '12:00');
    return OPEN_GROUPS.map(id => ({
      id,
      label: words.filter[id],
      count: rows.filter(row => isInGroup(row, id, now)).length,
    }));
  }, [rows, today, words]);
}

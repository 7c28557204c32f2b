import { VisuallyHidden } from '@mantine/core';
import { useEffect, useId, useMemo, useRef } from 'react';
import { groupThousands } from '../../../shared/kit/money';
import { noteList } from '../../commands/note-view';
import { useLive } from '../../data/live';
import { slipsOfAny } from '../../data/slip-questions';
import { useOwner } from '../../state/owner';
import { patchFront } from '../../state/store';
import { useWords } from '../../state/use-words';
import { searchWords } from '../../words/search';
import { DeedPanel } from '../dossier/deed-panel';
import { DossierList } from '../dossier/dossier-list';
import { EmptyState } from '../dossier/empty-state';
import { FindField } from '../dossier/find-field';
import { patchList, useListView } from '../dossier/list-memory';
import { ListSection } from '../dossier/list-section';
import styles from '../dossier/section.module.css';
import { receiptsByDossier } from '../dossier/slips-by-dossier';
import { useChoice } from '../dossier/use-choice';
import { useSectionInFront } from '../dossier/use-front';
import { useMinute } from '../dossier/use-minute';
import { useNames } from '../dossier/use-names';
import { onCard } from '../scans';
import { useWork } from '../work-context';
import { SearchStart } from './search-start';
import { useSearch } from './use-search';
import { useSlipVerdict } from './use-slip-verdict';

const LIMIT = 50;

/** Of a card, an old paper or a passport, all of it. */
const ID_NUMBER = /^(\d{9}|\d{12}|[A-Z]\d{7,8})$/i;

/** Finds any dossier of this PC as it is typed; a scanned receipt opens its page, a card its holder's dossiers. */
export function Search() {
  const work = useWork();
  const { db } = work;
  const words = useWords(searchWords);
  const listId = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const { today } = useMinute();
  const isFront = useSectionInFront();
  const nameOf = useNames();
  const memory = useListView('search');
  const [view, patch] = memory;
  const { rows, isCut, isReady, isBroken, size } = useSearch(view.typed, LIMIT);
  const shown = rows ?? NOTHING;
  const ids = useMemo(() => shown.map(row => row.id), [shown]);
  const slips = useLive(() => slipsOfAny(db, ids), [ids]);
  const receipts = useMemo(() => receiptsByDossier(slips ?? []), [slips]);
  const { chosen, choose, onKeyDown } = useChoice(ids, memory);
  const dossier = shown.find(row => row.id === chosen);
  const owner = useOwner();
  const isFound = shown.length > 0;
  const list = ID_NUMBER.test(view.typed.replace(/\s/g, '')) ? 'number' : 'search';
  useEffect(() => {
    if (isFound) void noteList(work, owner, list);
  }, [work, owner, list, isFound]);
  useEffect(
    () => onCard(owner, card => patchList(owner, 'search', { typed: card.idNumber, chosen: null, place: 0 })),
    [owner],
  );
  const open = (id: string) => {
    choose(id);
    patchFront({ dossier: id });
  };
  const count = groupThousands(size);
  const verdict = useSlipVerdict(view.typed);
  return (
    <ListSection label={words.title} inputRef={inputRef} chosen={chosen} onMove={onKeyDown} onOpen={open}>
      <VisuallyHidden component="h2">{words.title}</VisuallyHidden>
      <FindField
        inputRef={inputRef}
        label={words.find}
        list={shown.length > 0 ? listId : undefined}
        chosen={chosen}
        value={view.typed}
        isFront={isFront}
        onChange={typed => patch({ typed, chosen: null, place: 0 })}
      />
      <p className={styles.more} role="status">
        {verdict && (
          <>
            <strong className={styles.verdict} data-tone={verdict.tone}>
              {verdict.sentence}
            </strong>
            {' · '}
          </>
        )}
        {isBroken ? words.broken : isReady ? words.all(count) : words.preparing(count)}
        {isCut && ` · ${words.more(LIMIT)}`}
      </p>
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
      ) : view.typed.trim() === '' ? (
        <SearchStart />
      ) : (
        rows && <EmptyState title={words.notFound} hint={words.notFoundHint} />
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

const NOTHING: readonly never[] = [];

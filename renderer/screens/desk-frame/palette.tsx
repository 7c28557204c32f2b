import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { codeOf } from '../../../shared/dossiers/dossier';
import { fold } from '../../../shared/kit/folding';
import { bridge } from '../../bridge/bridge';
import { lockDesks } from '../../commands/lock-desks';
import { toggleSplit } from '../../commands/split-desks';
import type { Workplace } from '../../commands/workplace';
import type { Stored } from '../../data/database';
import { NOBODY, type Overlay } from '../../state/clerk-desk';
import { useOwner } from '../../state/owner';
import { patchFront, patchSession } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { overlayWords } from '../../words/overlays';
import { useSearch } from '../search/use-search';
import { useWork } from '../work-context';
import styles from './overlays.module.css';
import type { QueueDeeds } from './use-queue-deeds';

type Choice = { readonly id: string; readonly text: string; readonly run: () => void };

const FOUND = 8;

/** One box that finds anyone and does anything: deeds by their words, dossiers by name or code. */
export function Palette({
  office,
  deeds,
}: {
  readonly office: Stored<'office'>;
  readonly deeds: QueueDeeds;
}) {
  const work = useWork();
  const isSeated = useOwner() !== NOBODY;
  const words = useWords(overlayWords);
  const desk = useWords(deskWords);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const actions = useMemo(() => actionsOf(work, desk, office, deeds), [work, desk, office, deeds]);
  // Whoever walks by finds nobody's name where nobody sits.
  const { rows: dossiers = [] } = useSearch(isSeated ? typed : '', FOUND);
  const matching = actions.filter(action => fold(action.text).includes(fold(typed)));
  const choices: readonly Choice[] = [
    ...matching.slice(0, FOUND),
    ...dossiers.map(dossier => ({
      id: dossier.id,
      text: `${words.openDossier} ${codeOf(dossier).text} · ${dossier.submitter.name}`,
      run: () => patchFront({ dossier: dossier.id }),
    })),
  ];
  const active = Math.min(at, choices.length - 1);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    patchFront({ overlay: null });
    choice.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(choices[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <TextInput
        data-autofocus
        aria-label={words.palette}
        placeholder={words.paletteHint}
        value={typed}
        autoComplete="off"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={choices[active] ? `${listId}-${active}` : undefined}
        onChange={event => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.choices} role="listbox" id={listId} aria-label={words.palette} tabIndex={-1}>
        {choices.map((choice, i) => (
          <div
            key={choice.id}
            id={`${listId}-${i}`}
            className={styles.choice}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            onMouseDown={() => choose(choice)}
          >
            {choice.text}
          </div>
        ))}
      </div>
      {choices.length === 0 && <p>{words.nothing}</p>}
    </div>
  );
}

function actionsOf(
  work: Workplace,
  words: (typeof deskWords)['vi'],
  office: Stored<'office'>,
  deeds: QueueDeeds,
): readonly Choice[] {
  const open = (overlay: Overlay) => () => patchFront({ overlay });
  return [
    { id: 'call', text: words.callNext, run: deeds.callNext },
    { id: 'recall', text: words.recall, run: deeds.recall },
    { id: 'no-show', text: words.noShow, run: deeds.noShow },
    ...office.services.map(service => ({
      id: `take-${service.prefix}`,
      text: `${words.takeTicket}: ${service.name}`,
      run: () => deeds.take(service.prefix, null),
    })),
    ...(['intake', 'today', 'hand-back', 'search', 'reports'] as const).map(section => ({
      id: section,
      text: words.sections[section],
      run: () => patchFront({ section, dossier: null }),
    })),
    { id: 'void', text: words.voidTicket.title, run: open('void-ticket') },
    { id: 'board', text: words.board, run: () => void bridge.ask('board.open', undefined) },
    { id: 'spool', text: words.printer, run: open('spool') },
    { id: 'city', text: words.line, run: open('city') },
    { id: 'safety', text: words.safety, run: open('safety') },
    { id: 'backup', text: words.backup, run: open('backup') },
    { id: 'audit', text: words.audit, run: open('audit') },
    { id: 'retention', text: words.retention, run: open('retention') },
    { id: 'settings', text: words.settings, run: open('settings') },
    {
      id: 'sign-in',
      text: `${words.signIn}, ${words.signOut}`,
      run: () => patchSession({ isChanging: true }),
    },
    { id: 'hand-over', text: words.handOver, run: open('hand-over') },
    { id: 'split', text: words.split, run: toggleSplit },
    { id: 'hide', text: words.hide, run: () => patchSession({ cover: 'covered' }) },
    { id: 'lock', text: words.lock, run: () => lockDesks(work) },
    { id: 'help', text: words.help, run: open('help') },
  ];
}

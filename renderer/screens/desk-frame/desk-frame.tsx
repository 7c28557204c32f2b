import { Button } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import type { Stored } from '../../data/database';
import { useKeys } from '../../parts/use-keys';
import type { Section } from '../../state/session';
import { patchSession, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { hearScanner } from '../scans';
import { SignIn } from '../sign-in/sign-in';
import { useWork } from '../work-context';
import styles from './desk-frame.module.css';
import { DeskLinks } from './desk-links';
import { Overlays } from './overlays';
import { QueueRail } from './queue-rail';
import { SectionView } from './section-view';
import { StatusLine } from './status-line';
import { TopStrip } from './top-strip';
import { useQueueDeeds } from './use-queue-deeds';
import { useSeat } from './use-seat';

/** Sections by their keys; the second way is Alt and the digit. */
const SECTIONS: readonly (readonly [key: string, section: Section])[] = [
  ['F5', 'intake'],
  ['F6', 'today'],
  ['F7', 'hand-back'],
  ['F8', 'search'],
  ['F9', 'reports'],
];

/** The desk: strip, queue, work, status line. One page, no maze. */
export function DeskFrame({ office }: { readonly office: Stored<'office'> }) {
  const work = useWork();
  const words = useWords(deskWords);
  const { counter, person, serving, waiting } = useSeat();
  const section = useDesk(desk => desk.session.section);
  const overlay = useDesk(desk => desk.session.overlay);
  const language = useDesk(desk => desk.session.language);
  const deeds = useQueueDeeds(counter);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    const wedge = hearScanner(work);
    return () => wedge.stop();
  }, [work]);
  const keys = useMemo(
    () => ({
      ...Object.assign({}, ...SECTIONS.map(([key, name]) => keysOf(key, () => openSection(name)))),
      ...keysOf('F1', () => patchSession({ overlay: 'help' })),
      ...keysOf('F2', deeds.callNext),
      ...keysOf('F3', deeds.recall),
      ...keysOf('F4', deeds.noShow),
      F11: () => patchSession({ overlay: 'spool' }),
      F12: () => patchSession({ overlay: 'sign-in' }),
      'ctrl+k': () => patchSession({ overlay: 'palette' }),
      ...Object.fromEntries(
        office.services
          .slice(0, 9)
          .map((service, i) => [`ctrl+${i + 1}`, () => deeds.take(service.prefix, null)]),
      ),
    }),
    [deeds, office.services],
  );
  useKeys(keys);
  return (
    <div className={styles.desk}>
      <TopStrip office={office} person={person} counter={counter} />
      <QueueRail
        office={office}
        serving={serving}
        waiting={waiting}
        deeds={deeds}
        isSeated={person !== undefined}
      />
      <main className={styles.work}>
        <nav className={styles.sections} aria-label={words.work}>
          {SECTIONS.map(([key, name]) => (
            <Button
              key={name}
              size="compact-md"
              variant={section === name ? 'filled' : 'default'}
              aria-current={section === name ? 'page' : undefined}
              rightSection={<kbd>{key}</kbd>}
              onClick={() => openSection(name)}
            >
              {words.sections[name]}
            </Button>
          ))}
          <span className={styles.spacer} />
          <DeskLinks />
        </nav>
        <div className={styles.middle}>
          {person && counter !== null ? (
            <SectionView office={office} seat={{ counter, person }} ticket={serving} />
          ) : (
            overlay !== 'sign-in' && <SignIn />
          )}
        </div>
      </main>
      <StatusLine />
      <Overlays deeds={deeds} office={office} />
    </div>
  );
}

function openSection(section: Section): void {
  patchSession({ section, dossier: null, overlay: null });
}

function keysOf(key: string, deed: () => void): Readonly<Record<string, () => void>> {
  return { [key]: deed, [`alt+${key.slice(1)}`]: deed };
}

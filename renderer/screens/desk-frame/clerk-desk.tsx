import { Button } from '@mantine/core';
import { Activity, useCallback, useMemo } from 'react';
import type { Stored } from '../../data/database';
import { useKeys } from '../../parts/use-keys';
import type { Section } from '../../state/clerk-desk';
import { useClerkDesk, useOwner, usePatchDesk } from '../../state/owner';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { SignInForm } from '../sign-in/sign-in-form';
import type { SignInParts } from '../sign-in/use-sign-in';
import styles from './desk-frame.module.css';
import { DeskLinks } from './desk-links';
import { type Half, HalfCover, HalfHead } from './half';
import { useOpenOver } from './open-over';
import { Overlays } from './overlays';
import { QueueRail } from './queue-rail';
import { SectionView } from './section-view';
import { StatusLine } from './status-line';
import { useKeptPlace } from './use-kept-place';
import { useQueue } from './use-queue';
import { useQueueDeeds } from './use-queue-deeds';
import type { SeatedClerk } from './use-seats';

/** Sections by their keys; the second way is Alt and the digit. */
const SECTIONS: readonly (readonly [key: string, section: Section])[] = [
  ['F5', 'intake'],
  ['F6', 'today'],
  ['F7', 'hand-back'],
  ['F8', 'search'],
  ['F9', 'reports'],
];

/** One clerk's desk: queue, work, and what lies over it. Without a seat: the queue, and who sits down. */
export function ClerkDesk(props: {
  readonly office: Stored<'office'>;
  readonly seat: SeatedClerk | null;
  /** It lies beside another one; null: it has the whole window. */
  readonly half?: Half | null;
  /** Who may sit down; only where nobody sits. */
  readonly signIn?: SignInParts | undefined;
}) {
  const { office, seat, signIn, half = null } = props;
  const isOther = half?.isFront === false;
  const words = useWords(deskWords);
  const counter = seat?.counter ?? null;
  const { serving, waiting } = useQueue(counter);
  const section = useClerkDesk(desk => desk.section);
  const owner = useOwner();
  const isChanging = useDesk(desk => desk.session.isChanging);
  const isCovered = useDesk(({ session }) => session.isChanging || session.cover !== 'none');
  const patchDesk = usePatchDesk();
  const openOver = useOpenOver();
  const deeds = useQueueDeeds(counter);
  const place = useKeptPlace(owner, isCovered || isOther);
  const openSection = useCallback(
    (name: Section) => patchDesk({ section: name, dossier: null, overlay: null }),
    [patchDesk],
  );
  const keys = useMemo(
    () => ({
      ...Object.assign({}, ...SECTIONS.map(([key, name]) => keysOf(key, () => openSection(name)))),
      ...keysOf('F1', () => openOver('help')),
      ...keysOf('F2', deeds.callNext),
      ...keysOf('F3', deeds.recall),
      ...keysOf('F4', deeds.noShow),
      'alt+o': () => openOver('hand-over'),
      F11: () => openOver('spool'),
      ...(counter !== null && { 'alt+y': () => openOver('void-ticket') }),
      'ctrl+k': () => openOver('palette'),
      ...Object.fromEntries(
        office.services
          .slice(0, 9)
          .map((service, i) => [`ctrl+${i + 1}`, () => deeds.take(service.prefix, null)]),
      ),
    }),
    [deeds, office.services, counter, openSection, openOver],
  );
  useKeys(keys);
  return (
    <div
      className={half ? styles.half : styles.clerk}
      data-front={half?.isFront || undefined}
      data-clerk={seat?.colour}
      {...place}
    >
      {half && seat && <HalfHead seat={seat} isFront={half.isFront} />}
      <QueueRail
        office={office}
        serving={serving}
        waiting={waiting}
        deeds={deeds}
        isSeated={seat !== null}
        isBand={half !== null}
        isOther={isOther}
      />
      <main className={styles.work} inert={isOther}>
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
          {seat && <SectionView office={office} seat={seat} ticket={serving} />}
          {signIn && !isChanging && <SignInForm {...signIn} />}
        </div>
      </main>
      {half && (
        <div className={styles.statusOf} inert={isOther}>
          <StatusLine />
        </div>
      )}
      {isOther && seat && <HalfCover seat={seat} half={half} />}
      {/* What lies over the other's desk would cover this one. */}
      <Activity mode={isOther ? 'hidden' : 'visible'}>
        <Overlays deeds={deeds} office={office} />
      </Activity>
    </div>
  );
}

function keysOf(key: string, deed: () => void): Readonly<Record<string, () => void>> {
  return { [key]: deed, [`alt+${key.slice(1)}`]: deed };
}

import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Stored } from '../../data/database';
import type { Overlay } from '../../state/clerk-desk';
import { useClerkDesk, useOwner, usePatchDesk } from '../../state/owner';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { overlayWords } from '../../words/overlays';
import { Audit } from '../audit/audit';
import { BackupPanel } from '../backup/backup-panel';
import { CityPanel } from '../city/city-panel';
import { RetentionPanel } from '../retention/retention-panel';
import { SafetyPanel } from '../safety/safety-panel';
import { Settings } from '../settings/settings';
import { Spool } from '../spool/spool';
import { HandOverForm } from './hand-over-form';
import { Help } from './help';
import { overOf } from './open-over';
import { Palette } from './palette';
import { ShownSlip } from './shown-slip';
import type { QueueDeeds } from './use-queue-deeds';
import { VoidTicket } from './void-ticket';

const WIDE: readonly Overlay[] = ['settings', 'people', 'spool', 'audit', 'retention'];

/** What lies over the desk, one at a time. Esc takes it away; the work below is as it was. */
export function Overlays({
  office,
  deeds,
}: {
  readonly office: Stored<'office'>;
  readonly deeds: QueueDeeds;
}) {
  const overlay = useClerkDesk(desk => desk.overlay);
  const isHidden = useDesk(desk => desk.session.cover !== 'none');
  const titles = useWords(overlayWords);
  const words = useWords(deskWords);
  const contents: Readonly<Record<NonNullable<Overlay>, () => ReactNode>> = {
    'shown-slip': () => <ShownSlip />,
    'void-ticket': () => <VoidTicket />,
    help: () => <Help />,
    palette: () => <Palette office={office} deeds={deeds} />,
    spool: () => <Spool />,
    settings: () => <Settings first="printing" />,
    people: () => <Settings first="people" />,
    city: () => <CityPanel />,
    safety: () => <SafetyPanel />,
    backup: () => <BackupPanel />,
    audit: () => <Audit />,
    retention: () => <RetentionPanel />,
    'hand-over': () => <HandOverForm />,
  };
  const owner = useOwner();
  const patchDesk = usePatchDesk();
  const close = () => patchDesk({ overlay: null });
  return (
    <Modal
      id={overOf(owner)}
      opened={overlay !== null}
      onClose={close}
      // A portal lies outside the desk that the cover made inert: it has to be told itself.
      inert={isHidden}
      closeOnEscape={!isHidden}
      title={overlay ? titles[overlay] : ''}
      size={WIDE.includes(overlay) ? 'xl' : 'lg'}
      // The page never scrolls; the lock's style element would need a nonce that it cannot get.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {overlay && contents[overlay]()}
    </Modal>
  );
}

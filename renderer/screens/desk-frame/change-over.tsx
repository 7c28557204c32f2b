import { Button, Modal } from '@mantine/core';
import { useMemo } from 'react';
import { useKeys } from '../../parts/use-keys';
import { NOBODY } from '../../state/clerk-desk';
import { useClerk } from '../../state/owner';
import { patchFront, patchSession, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { overlayWords } from '../../words/overlays';
import { SignInForm } from '../sign-in/sign-in-form';
import type { SignInParts } from '../sign-in/use-sign-in';
import styles from './overlays.module.css';

/** F12 over whatever lies there: a colleague takes the screen, sits down, takes the whole desk or leaves. Esc: all as it was. */
export function ChangeOver({ signIn }: { readonly signIn: SignInParts }) {
  const isChanging = useDesk(desk => desk.session.isChanging);
  const titles = useWords(overlayWords);
  const words = useWords(deskWords);
  return (
    <Modal
      opened={isChanging}
      onClose={() => patchSession({ isChanging: false })}
      title={titles['sign-in']}
      size="lg"
      // So that all of it is seen at once on 768 points.
      yOffset="1dvh"
      lockScroll={false}
      // The desk that comes to the front knows where its cursor stood.
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {isChanging && <SignInForm isOverlay {...signIn} />}
      {isChanging && <GoToHandOver seats={signIn.seats} />}
    </Modal>
  );
}

/** The way from here to handing the desk in front over. */
function GoToHandOver({ seats }: Pick<SignInParts, 'seats'>) {
  const words = useWords(deskWords);
  const clerk = useClerk();
  const isSeated = clerk !== NOBODY && seats.some(seat => seat.person === clerk);
  useKeys(useMemo(() => (isSeated ? { 'alt+o': goToHandOver } : {}), [isSeated]));
  if (!isSeated) return null;
  return (
    <Button className={styles.below} variant="default" onClick={goToHandOver} rightSection={<kbd>Alt+O</kbd>}>
      {words.handOver}
    </Button>
  );
}

function goToHandOver(): void {
  patchSession({ isChanging: false });
  patchFront({ overlay: 'hand-over' });
}

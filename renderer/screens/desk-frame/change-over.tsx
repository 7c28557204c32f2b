import { Modal } from '@mantine/core';
import { patchSession, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { overlayWords } from '../../words/overlays';
import { SignInForm } from '../sign-in/sign-in-form';
import type { SignInParts } from '../sign-in/use-sign-in';

/** F12 over whatever lies there: a colleague takes the screen, sits down or leaves. Esc: all as it was. */
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
      lockScroll={false}
      // The desk that comes to the front knows where its cursor stood.
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {isChanging && <SignInForm isOverlay {...signIn} />}
    </Modal>
  );
}

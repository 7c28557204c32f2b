import { Button } from '@mantine/core';
import { patchFront, patchSession, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';

/** What is wanted now and then: the box that finds anything, settings, the other language, help. */
export function DeskLinks() {
  const words = useWords(deskWords);
  const language = useDesk(desk => desk.session.language);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        title="Ctrl+K"
        onClick={() => patchFront({ overlay: 'palette' })}
      >
        {words.find}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => patchFront({ overlay: 'settings' })}>
        {words.settings}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        lang={language === 'vi' ? 'en' : 'vi'}
        onClick={() => patchSession({ language: language === 'vi' ? 'en' : 'vi' })}
      >
        {words.language}
      </Button>
      <Button size="compact-sm" variant="subtle" title="F1" onClick={() => patchFront({ overlay: 'help' })}>
        {words.help}
      </Button>
    </>
  );
}

import { Button } from '@mantine/core';
import { useKeys } from '../../parts/use-keys';
import { patchSession } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import styles from './hidden-screen.module.css';

const show = () => patchSession({ isHidden: false });
const KEYS = { 'alt+c': show, Escape: show };

/** Covers everything from eyes over the counter; the same key takes it away, and all is as it was. */
export function HiddenScreen() {
  const words = useWords(deskWords);
  useKeys(KEYS);
  return (
    <div className={styles.cover} role="dialog" aria-modal="true" aria-label={words.hidden}>
      <p>{words.hidden}</p>
      <Button autoFocus size="lg" onClick={show} rightSection={<kbd>Alt+C</kbd>}>
        {words.showAgain}
      </Button>
    </div>
  );
}

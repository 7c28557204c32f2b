import { Button } from '@mantine/core';
import { findSlip } from '../../commands/slip-content';
import { useLive } from '../../data/live';
import { SlipView } from '../../paper/slip-view';
import { useClerkDesk } from '../../state/owner';
import { patchFront } from '../../state/store';
import { useWords } from '../../state/use-words';
import { overlayWords } from '../../words/overlays';
import { useWork } from '../work-context';
import styles from './overlays.module.css';

/** A receipt without paper: large number and QR for the citizen to photograph, and nobody else's data. */
export function ShownSlip() {
  const work = useWork();
  const words = useWords(overlayWords);
  const id = useClerkDesk(desk => desk.shownSlip);
  const slip = useLive(async () => {
    const job = id === null ? undefined : await work.db.slips.get(id);
    return job ? findSlip(work, job, 'screen') : undefined;
  }, [id]);
  if (!slip) return null;
  return (
    <div className={styles.shown}>
      <p className={styles.number}>{slip.number}</p>
      <p>{words.photograph}</p>
      <SlipView slip={slip} label={words['shown-slip']} />
      <Button data-autofocus onClick={() => patchFront({ overlay: null })} rightSection={<kbd>Enter</kbd>}>
        {words.done}
      </Button>
    </div>
  );
}

import { useKeys } from '../../parts/use-keys';
import { useClerkDesk, usePatchDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { noticeWords } from '../../words/notices';
import { reasonWords } from '../../words/reasons';
import { KeyButton } from '../dossier/key-button';
import styles from './desk-frame.module.css';

/** One line for the last deed: what it did, or why not and what to do, and where to put it right. Read aloud as it changes. */
export function StatusLine() {
  const notice = useClerkDesk(desk => desk.notice);
  const words = useWords(deskWords);
  const sentences: Readonly<Record<string, string>> = { ...useWords(reasonWords), ...useWords(noticeWords) };
  const patchDesk = usePatchDesk();
  const mend = notice?.mend;
  const take = () =>
    mend === 'ticket'
      ? patchDesk({ overlay: 'void-ticket' })
      : mend && patchDesk({ overlay: null, dossier: mend.dossier, mend });
  useKeys(mend ? { 'alt+a': take } : {});
  const text = notice ? (sentences[notice.reason] ?? notice.reason) : words.ready;
  const marks = { done: '✓', plain: '·', refused: '!', fault: '✕' };
  return (
    <footer className={styles.status} data-tone={notice?.tone ?? 'none'}>
      <span role="status" key={notice?.no ?? 0}>
        {notice && <span aria-hidden="true">{marks[notice.tone]} </span>}
        {text} {notice?.about && <strong>{notice.about}</strong>}
      </span>
      {mend && (
        <KeyButton
          variant="default"
          size="compact-xs"
          className={styles.mend ?? ''}
          keys="Alt+A"
          onClick={take}
        >
          {words.mend}
        </KeyButton>
      )}
    </footer>
  );
}

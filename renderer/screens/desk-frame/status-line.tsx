import { useClerkDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { noticeWords } from '../../words/notices';
import { reasonWords } from '../../words/reasons';
import styles from './desk-frame.module.css';

/** One line for the last deed: what it did, or why not and what to do. Read aloud as it changes. */
export function StatusLine() {
  const notice = useClerkDesk(desk => desk.notice);
  const words = useWords(deskWords);
  const sentences: Readonly<Record<string, string>> = { ...useWords(reasonWords), ...useWords(noticeWords) };
  const text = notice ? (sentences[notice.reason] ?? notice.reason) : words.ready;
  const marks = { done: '✓', plain: '·', refused: '!', fault: '✕' };
  return (
    <footer className={styles.status} data-tone={notice?.tone ?? 'none'}>
      <span role="status" key={notice?.no ?? 0}>
        {notice && <span aria-hidden="true">{marks[notice.tone]} </span>}
        {text} {notice?.about && <strong>{notice.about}</strong>}
      </span>
    </footer>
  );
}

import { useMemo } from 'react';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { wholeStory } from '../../data/bring-stories';
import { useLive } from '../../data/live';
import { slipsOf } from '../../data/queries';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { historyWords } from '../../words/history';
import { noticeWords } from '../../words/notices';
import { spoolWords } from '../../words/spool';
import { useWork } from '../work-context';
import styles from './dossier-page.module.css';
import { historyLines } from './history-lines';
import type { NameOf } from './use-names';

/** The whole story from the ledger: who did what and when, with the slips that were printed. */
export function HistorySection({ dossier, nameOf }: { readonly dossier: string; readonly nameOf: NameOf }) {
  const { db, journal } = useWork();
  const page = useWords(dossierWords).page;
  const states = useWords(dossierWords).states;
  const history = useWords(historyWords);
  const { reasons } = useWords(spoolWords);
  const { fault } = useWords(noticeWords);
  const pages = useLive(async () => {
    const slips = await slipsOf(db, dossier);
    const subjects = [`dossier/${dossier}`, ...slips.map(slip => `slip/${slip.id}`)];
    // An old story is read off the journal: that it cannot be read must not take the whole desk away.
    const told = Promise.all(subjects.map(subject => wholeStory(db, journal, subject)));
    return (await told.catch(() => null))?.flat() ?? null;
  }, [dossier]);
  const lines = useMemo(
    () => historyLines(pages ?? [], { history, states, reasons }),
    [pages, history, states, reasons],
  );
  return (
    <section className={styles.block} aria-label={page.history}>
      <h3>{page.history}</h3>
      {pages === null && <p role="alert">{fault}</p>}
      <ol className={styles.history}>
        {lines.map(line => (
          <li key={line.id}>
            <time dateTime={line.at}>{showInstant(fromIso(line.at))}</time>
            <div>
              <span data-undone={line.mark === history.isUndone || undefined}>{line.text}</span>
              {line.mark && <strong> ({line.mark})</strong>}
              {line.detail && <span className={styles.quiet}> ({line.detail})</span>}
              <small>
                {nameOf(line.clerk)}
                {line.station > 0 && `, ${history.station(line.station)}`}
              </small>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

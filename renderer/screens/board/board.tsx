import { useEffect, useState } from 'react';
import type { BoardView } from '../../../shared/ipc/board-view';
import { dayOf, type Instant, showDay, timeOf, weekdayOf } from '../../../shared/kit/time';
import { bridge } from '../../bridge/bridge';
import { boardWords } from '../../words/board';
import styles from './board.module.css';
import { useLight } from './use-light';

type Call = BoardView['calls'][number];
const words = boardWords.vi;

/** The call board: which number goes to which counter, readable from the last row of chairs. */
export function Board({ first, now }: { readonly first: BoardView | null; readonly now: () => Instant }) {
  const [view, setView] = useState(first);
  useEffect(() => bridge.on('board.view', setView), []);
  const light = useLight();
  const [call, ...before] = view?.calls ?? [];
  return (
    <main className={styles.board} data-light={light}>
      <header className={styles.head}>
        <h1 className={styles.office}>{view?.office ?? words.title}</h1>
        <Clock now={now} />
      </header>
      <section className={styles.now} aria-live="polite">
        {call ? (
          <NewCall key={`${call.ticket} ${call.calls}`} call={call} />
        ) : (
          <p className={styles.nobody}>{view ? words.nobody : words.closed}</p>
        )}
      </section>
      <section className={styles.before} aria-labelledby="before">
        <h2 id="before" className={styles.label}>
          {words.before}
        </h2>
        <ol className={styles.calls}>
          {before.slice(0, 5).map(({ ticket, counter }) => (
            <li key={ticket} className={styles.call}>
              <span className={styles.ticket}>{ticket}</span>
              <span className={styles.counter}>
                {words.counter} <b>{counter}</b>
              </span>
            </li>
          ))}
        </ol>
      </section>
      <Waiting waiting={view?.waiting ?? []} />
      <p className={styles.notice}>{words.notice}</p>
    </main>
  );
}

/** Made anew for every call, so that its colour comes up once and settles. */
function NewCall({ call }: { readonly call: Call }) {
  return (
    <div className={styles.newCall}>
      <p className={styles.label}>{words.now}</p>
      <p className={styles.huge}>{call.ticket}</p>
      <p className={styles.goTo}>
        {words.to} <b>{call.counter}</b>
      </p>
    </div>
  );
}

function Waiting({ waiting }: Pick<BoardView, 'waiting'>) {
  return (
    <section className={styles.waiting} aria-label={words.waiting} data-many={waiting.length > 6}>
      {waiting.map(({ prefix, service, count }) => (
        <div key={prefix} className={styles.service}>
          <span className={styles.prefix}>{prefix}</span>
          <span className={styles.name}>{service}</span>
          <span className={styles.count}>{words.people(count)}</span>
        </div>
      ))}
    </section>
  );
}

const TICK_MS = 1_000;

function Clock({ now }: { readonly now: () => Instant }) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  const day = dayOf(at);
  return (
    <p className={styles.clock}>
      <span className={styles.day}>
        {words.weekdays[weekdayOf(day) - 1]}, {showDay(day)}
      </span>
      <time className={styles.time}>{timeOf(at).slice(0, 5)}</time>
    </p>
  );
}

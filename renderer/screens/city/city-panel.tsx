import { useMemo, useState } from 'react';
import { fromIso, showInstant } from '../../../shared/kit/time';
import type { SyncStatus } from '../../../shared/sync/sync-status';
import { Facts } from '../../parts/facts';
import { useKeys } from '../../parts/use-keys';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { cityWords } from '../../words/city';
import { KeyButton } from '../dossier/key-button';
import { useWork } from '../work-context';
import { AsideTable } from './aside-table';
import styles from './city-panel.module.css';

/** The line to the city in full: what waits, since when, why, and what the city would not take. */
export function CityPanel() {
  const work = useWork();
  const words = useWords(cityWords);
  const city = useDesk(desk => desk.devices.city);
  const [isAsked, setAsked] = useState(false);
  const wake = () => {
    setAsked(true);
    void work.ask('city.wake', undefined);
  };
  const canWake = city !== null && city.state !== 'off';
  useKeys(canWake ? { 'alt+g': wake } : {});
  if (!city) return <p>{words.unknown}</p>;
  const isQuiet = city.state === 'off' && city.pending === 0;
  return (
    <div className={styles.panel}>
      <p className={styles.state} data-tone={TONES[city.state]}>
        {words.state[city.state]}
      </p>
      {city.reason && <p>{words.reasons[city.reason]}</p>}
      {!isQuiet && <p>{words.safe}</p>}
      <StatusFacts city={city} />
      {canWake && (
        <div className={styles.deeds}>
          <KeyButton keys="Alt+G" data-autofocus onClick={wake}>
            {words.send}
          </KeyButton>
          <span role="status">{isAsked && words.sent}</span>
        </div>
      )}
      <h3>{words.aside}</h3>
      {city.aside.length === 0 ? <p>{words.noneAside}</p> : <AsideTable aside={city.aside} />}
    </div>
  );
}

const TONES: Readonly<Record<SyncStatus['state'], 'ok' | 'warn' | 'bad'>> = {
  off: 'warn',
  idle: 'ok',
  sending: 'ok',
  waiting: 'warn',
  paused: 'bad',
};

function StatusFacts({ city }: { readonly city: SyncStatus }) {
  const words = useWords(cityWords);
  const facts = useMemo(() => {
    const shown = (at: string | null, none: string) => (at === null ? none : showInstant(fromIso(at)));
    const since: readonly (readonly [string, string])[] =
      city.oldestWaitingAt === null ? [] : [[words.since, shown(city.oldestWaitingAt, '')]];
    return [
      [words.pending, words.entries(city.pending)] as const,
      ...since,
      [words.lastContact, shown(city.lastContactAt, words.never)] as const,
      [words.pulled, city.pulled ? words.pulledYes : words.pulledNo] as const,
      ...(city.unread > 0 ? [[words.unread, words.entries(city.unread)] as const] : []),
    ];
  }, [city, words]);
  return <Facts facts={facts} />;
}

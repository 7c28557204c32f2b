import { Activity, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { beginChange } from '../../commands/begin-change';
import { lockDesks } from '../../commands/lock-desks';
import { toggleSplit } from '../../commands/split-desks';
import type { Stored } from '../../data/database';
import { KeysContext, useKeys } from '../../parts/use-keys';
import { holdKeys, releaseKeys } from '../../scanning/held-keys';
import { NOBODY } from '../../state/clerk-desk';
import { OwnerContext } from '../../state/owner';
import { patchSession, useDesk } from '../../state/store';
import { hearScanner } from '../scans';
import { useWork } from '../work-context';
import { ChangeOver } from './change-over';
import { ClerkDesk } from './clerk-desk';
import styles from './desk-frame.module.css';
import { HiddenScreen } from './hidden-screen';
import { LockedScreen } from './locked-screen';
import { StatusLine } from './status-line';
import { TopStrip } from './top-strip';
import { useSeats } from './use-seats';
import { useSplit } from './use-split';

/**
 * The desk: strip, queue, work, status line. One page, no maze. Every clerk of this PC has a desk of her own;
 * those behind stay drawn but unseen and deaf, so that each comes back as it was left.
 */
export function DeskFrame({ office }: { readonly office: Stored<'office'> }) {
  const work = useWork();
  const seats = useSeats(office);
  const desks = useDesk(desk => desk.desks);
  const front = useDesk(desk => desk.session.front);
  const isChanging = useDesk(desk => desk.session.isChanging);
  const cover = useDesk(desk => desk.session.cover);
  const isHidden = cover !== 'none';
  const language = useDesk(desk => desk.session.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    const wedge = hearScanner(work);
    return () => wedge.stop();
  }, [work]);
  const open = (seats?.clerks ?? []).filter(seat => desks[seat.owner.id]?.counter === seat.counter);
  const begin = (to?: string) => {
    const seconds = office.switchWithoutPinSeconds ?? 0;
    const desks = open.map(({ counter, person, owner }) => ({ counter, person: person.id, owner: owner.id }));
    // While the main process is asked, a PIN typed at once would land in the page that is left.
    if (seconds > 0) holdKeys();
    void beginChange(work, seconds, desks, to).then(() => {
      flushSync(() => undefined);
      void releaseKeys();
    });
  };
  const beginNow = useRef(begin);
  beginNow.current = begin;
  // The panel that it opens has a meaning of its own for the same key.
  useKeys(
    useMemo(
      () =>
        isChanging || isHidden
          ? {}
          : {
              F12: () => beginNow.current(),
              'alt+c': () => patchSession({ cover: 'covered' }),
              'ctrl+l': () => lockDesks(work),
              'alt+w': toggleSplit,
            },
      [work, isChanging, isHidden],
    ),
  );
  const inFront = open.find(seat => seat.owner.id === front && !seat.isBehind);
  const shown = inFront ? front : NOBODY;
  const isDeaf = isChanging || isHidden;
  const pair = useSplit(open, inFront);
  return (
    <>
      <div className={styles.desk} data-split={pair !== null || undefined} inert={isHidden}>
        <KeysContext value={!isDeaf}>
          <TopStrip office={office} seats={seats?.clerks ?? []} front={inFront} onChange={() => begin()} />
        </KeysContext>
        {open.map(seat => {
          const owner = seat.owner.id;
          const isFront = owner === shown;
          return (
            <Activity key={owner} mode={isFront || pair?.includes(seat) ? 'visible' : 'hidden'}>
              <OwnerContext value={owner}>
                <KeysContext value={!isDeaf && isFront}>
                  <ClerkDesk
                    office={office}
                    seat={seat}
                    half={
                      pair && {
                        isFront,
                        isHers: seat.person.id === inFront?.person.id,
                        onTake: () => begin(owner),
                      }
                    }
                  />
                </KeysContext>
              </OwnerContext>
            </Activity>
          );
        })}
        {!inFront && (
          <OwnerContext value={NOBODY}>
            <KeysContext value={!isDeaf}>
              <ClerkDesk office={office} seat={null} signIn={seats?.signIn} />
            </KeysContext>
          </OwnerContext>
        )}
        {!pair && (
          <OwnerContext value={shown}>
            <KeysContext value={!isDeaf}>
              <StatusLine />
            </KeysContext>
          </OwnerContext>
        )}
        {seats && <ChangeOver signIn={seats.signIn} />}
      </div>
      {cover === 'covered' && seats && <HiddenScreen signIn={seats.signIn} />}
      {cover === 'locked' && seats && <LockedScreen signIn={seats.signIn} />}
    </>
  );
}

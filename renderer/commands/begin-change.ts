import { clerkAt, NOBODY } from '../state/clerk-desk';
import { bringToFront, type OpenDesk, patchSession, useDesk } from '../state/store';
import { takeOver } from './switch-clerk';
import type { Workplace } from './workplace';

/**
 * F12: back to the colleague who left the screen a moment ago, at once where the office allows that for so long,
 * else the panel that asks whose PIN. Whether it was a moment ago, the main process knows.
 *
 * @param to whose desk is wanted; without it, the one that was in front before
 */
export async function beginChange(
  work: Workplace,
  seconds: number,
  open: readonly OpenDesk[],
  to?: string,
): Promise<void> {
  const { session, desks } = useDesk.getState();
  const desk = open.find(known => known.owner === (to ?? session.before));
  const isColleagues = desk !== undefined && desk.person !== clerkAt(desks, session.front);
  // Her other desk asks for nothing.
  if (to !== undefined && desk && !isColleagues) return bringToFront(desk);
  // Where that breaks, the panel that asks for her PIN says so.
  const mayComeBack = seconds > 0 && isColleagues && (await mayReturn(work, desk).catch(() => false));
  // The desks were locked meanwhile: she has to show herself there.
  if (useDesk.getState().session.cover === 'locked') return;
  if (mayComeBack) bringToFront(desk);
  else patchSession({ isChanging: true, wanted: to === undefined ? null : clerkAt(desks, to) });
}

async function mayReturn(work: Workplace, { person, counter }: OpenDesk): Promise<boolean> {
  const back = await work.ask('people.return', { person });
  return back.ok && (await takeOver(work, { person, counter })).ok;
}

/** Tells the main process who works at the desk in front: it measures how long ago somebody left it. */
export function tellFront(work: Workplace): void {
  let told = '';
  useDesk.subscribe(({ desks, session }) => {
    // Locking is told by itself; whoever shows herself after it is told anew.
    const person = session.cover === 'locked' ? NOBODY : clerkAt(desks, session.front);
    if (person === told) return;
    told = person;
    if (session.cover !== 'locked')
      void work.ask('people.front', { person: person === NOBODY ? null : person });
  });
}

import type { LiveRow } from '../../renderer/rehearsal/read-tables';
import { groupBy } from '../../shared/kit/group-by';
import type { Page } from '../../shared/ledger/entry';
import { fold } from '../../shared/ledger/fold';
import { findEvent } from '../../shared/ledger/read-event';
import type { SlipJob } from '../../shared/printing/job';
import { ofDeed } from './ledger-record';
import type { Scene } from './play';
import type { Played } from './player';
import { readJournal } from './read-journal';
import { type Timing, timingOf } from './timings';
import { verifyLedger } from './verify-ledger';
import { readSync } from './wait-synced';

/** What is left of a day in numbers; counts are of this run. */
export type Summary = {
  readonly tickets: number;
  readonly dossiers: number;
  /** Steps with `expect: refused` that were refused. */
  readonly refused: number;
  /** Refusals to take a dossier in (form 03). */
  readonly refusals: number;
  /** `spooled`: still waiting for the printer at the end. */
  readonly slips: {
    readonly sent: number;
    readonly spooled: number;
    readonly pdf: number;
    readonly screen: number;
  };
  readonly ledger: { readonly entries: number; readonly head: string; readonly verified: boolean };
  readonly sync: { readonly acknowledged: number; readonly pending: number };
  readonly timings: Readonly<Record<string, Timing>>;
};

/** Counts a day from what lies on the disk, and proves it against the live tables. */
export async function sumUp(
  scene: Scene,
  played: readonly Played[],
): Promise<{ readonly summary: Summary; readonly faults: readonly string[] }> {
  const { stage, record } = scene;
  const tables = await readAtRest(scene);
  const own = await record.ofThisRun();
  const { acknowledged, aside } = await readSync(stage.profile, record);
  const counts = ({ seq }: Page['entry']) => seq <= acknowledged && !aside.some(one => one.seq === seq);
  const { pending } = await stage.app().ask('city.status', undefined);
  // Read once more from the first byte: what was read during the day may have been damaged since.
  const { verified, faults } = verifyLedger(
    await readJournal(stage.profile, stage.day.passphrase).fresh(),
    tables,
  );
  const summary: Summary = {
    tickets: ofDeed(own, 'ticket.taken').length,
    dossiers: ofDeed(own, 'dossier.received').length,
    refused: played.filter(({ step, outcome }) => step.expect === 'refused' && !outcome.result.ok).length,
    refusals: ofDeed(own, 'dossier.refused').length,
    slips: countSlips(record.pages(), own),
    ledger: { entries: own.length, head: own.at(-1)?.entry.hash ?? '', verified },
    sync: { acknowledged: own.filter(page => counts(page.entry)).length, pending },
    timings: timingsOf(played),
  };
  return { summary, faults };
}

/** The tables at a moment in which no entry came. */
async function readAtRest({ stage, record }: Scene): Promise<readonly LiveRow[]> {
  for (;;) {
    await record.refresh();
    const tables = await stage.app().readTables();
    if ((await record.refresh()).length === 0) return tables;
  }
}

/** Slips by where they went; `own` are the pages of this run, `pages` those of the whole ledger. */
function countSlips(pages: readonly Page[], own: readonly Page[]): Summary['slips'] {
  const counts = { sent: 0, spooled: 0, pdf: 0, screen: 0 };
  const ofRun = new Set(own.map(page => page.entry.id));
  const slips = pages.filter(page => page.entry.subject.startsWith('slip/'));
  for (const [, story] of groupBy(slips, page => page.entry.subject)) {
    const slip = fold('slip', story);
    if (!slip) continue;
    const fresh = story.filter(page => ofRun.has(page.entry.id));
    const isOut = fresh.some(page => wentOut(findEvent(page)));
    if (slip.to === 'screen') counts.screen += ofDeed(fresh, 'slip.composed').length;
    else if (slip.to === 'pdf') counts.pdf += Number(isOut);
    else counts.sent += Number(isOut);
    if (slip.to === 'printer') counts.spooled += Number(OPEN.has(slip.state));
  }
  return counts;
}

const OPEN: ReadonlySet<SlipJob['state']> = new Set(['waiting', 'started', 'unknown']);

function wentOut(event: ReturnType<typeof findEvent>): boolean {
  return event?.deed === 'slip.ended' && ['printed', 'sent'].includes(event.body.outcome);
}

function timingsOf(played: readonly Played[]): Summary['timings'] {
  const kinds = groupBy(played, ({ step }) => step.do);
  return Object.fromEntries(
    [...kinds].map(([kind, steps]) => [kind, timingOf(steps.map(({ outcome }) => outcome.ms))]),
  );
}

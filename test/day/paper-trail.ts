import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSubject } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { findEvent } from '../../shared/ledger/read-event';
import type { SlipComposed, SlipEnded } from '../../shared/printing/job';
import type { PrintedJob } from '../office/printer';

type Attempt = { readonly slip: string; outcome: SlipEnded['outcome'] | null };

/** A job that came to the printer and the slip that it was. */
export type NamedJob = { readonly job: PrintedJob; readonly name: string };

/**
 * Which slip each job at the printer was. The bytes do not say, the ledger does: one slip is begun and ended at
 * a time, so attempts and jobs stand in the same order. An attempt that ended `failed` sent nothing; one whose
 * end is unknown may have sent nothing either.
 */
export type PaperTrail = {
  readonly hear: (pages: readonly Page[]) => void;
  /** Gives the attempts that ended since the last call their jobs. */
  readonly match: (jobs: readonly PrintedJob[]) => void;
  readonly named: () => readonly NamedJob[];
};

export function followPaper(): PaperTrail {
  const composed = new Map<string, SlipComposed>();
  const attempts: Attempt[] = [];
  const named: NamedJob[] = [];
  const nameOf = (slip: string | undefined, job: PrintedJob) => {
    const known = slip === undefined ? undefined : composed.get(slip);
    const index = String(job.index).padStart(3, '0');
    return `${index}-${known?.kind ?? 'slip'}-${known?.number ?? 'unnamed'}`;
  };
  return {
    hear(pages) {
      for (const page of pages) {
        const event = findEvent(page);
        const slip = findSubject(page.entry.subject)?.id ?? '';
        if (event?.deed === 'slip.composed') composed.set(slip, event.body);
        if (event?.deed === 'slip.started' && composed.get(slip)?.to === 'printer') {
          attempts.push({ slip, outcome: null });
        }
        const open = attempts.findLast(attempt => attempt.slip === slip);
        if (event?.deed === 'slip.ended' && open) open.outcome = event.body.outcome;
      }
    },
    match(jobs) {
      const fresh = jobs.slice(named.length);
      for (let left = attempts.length; left > 0 && attempts[0]?.outcome; left -= 1) {
        const attempt = attempts.shift();
        const certain = attempts.filter(one => one.outcome === 'printed' || one.outcome === 'sent').length;
        const mayHaveNone = attempt?.outcome === 'unknown' && fresh.length <= certain;
        const job = attempt?.outcome === 'failed' || mayHaveNone ? undefined : fresh.shift();
        if (job) named.push({ job, name: nameOf(attempt?.slip, job) });
      }
      if (attempts.length > 0) return;
      // Bytes without an attempt would be a fault of the app: shown, never hidden.
      for (const job of fresh) named.push({ job, name: nameOf(undefined, job) });
    },
    named: () => named,
  };
}

/** Writes each job's bytes and what its paper looks like. */
export function writePaper(
  dir: string,
  jobs: readonly NamedJob[],
  decode: (job: PrintedJob) => { readonly png: Buffer },
): void {
  mkdirSync(dir, { recursive: true });
  for (const { job, name } of jobs) {
    writeFileSync(join(dir, `${name}.bin`), job.bytes);
    writeFileSync(join(dir, `${name}.png`), decode(job).png);
  }
}

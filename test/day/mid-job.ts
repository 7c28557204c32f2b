import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '../../shared/ledger/entry';
import { findEvent } from '../../shared/ledger/read-event';
import type { PrinterMode } from '../office/printer';
import { ofDeed } from './ledger-record';
import type { PlayableStep } from './not-built';
import type { Scene } from './play';

const BEGUN_MS = 20_000;

/** A fault that strikes in the middle of a job: what ends there, and the state the printer takes. */
export type Trap = { readonly ends: 'app' | 'printer'; readonly printer: PrinterMode };

/**
 * The trap to be set before a step is played. Time stands still between steps, so "in the middle of a job"
 * means the job of the step before: a step that may print looks at the one after it.
 *
 * @param crashIsDue an earlier crash found nothing being sent and waits for the next job
 */
export function findTrap(steps: readonly PlayableStep[], index: number, crashIsDue: boolean): Trap | null {
  const [step, next] = [steps[index], steps[index + 1]];
  if (!mayPrint(step) || !printerIsOn(steps, index)) return null;
  // A printer that stops reading holds the job where it is, until the app is dead.
  if (crashIsDue || (next?.do === 'crash' && next.midJob)) return { ends: 'app', printer: 'hang' };
  if (next?.do === 'printer' && next.midJob && next.state !== 'on') {
    return { ends: 'printer', printer: next.state };
  }
  return null;
}

export function mayPrint(step: PlayableStep | undefined): boolean {
  return step?.do === 'take-ticket' || step?.do === 'receive';
}

function printerIsOn(steps: readonly PlayableStep[], index: number): boolean {
  const last = steps.slice(0, index).findLast(step => step.do === 'printer');
  return last === undefined || (last.do === 'printer' && last.state === 'on');
}

/**
 * Waits until a slip composed since a page of the record is in the middle of being sent: as far as the printer
 * lets it. False when there is none. A PDF is in the middle as soon as it was begun.
 */
export async function isSending({ record, stage }: Scene, fromPage: number): Promise<boolean> {
  await record.refresh();
  const goesOut = record.pages().slice(fromPage).some(isForDevice);
  if (!goesOut) return false;
  for (const until = performance.now() + BEGUN_MS; performance.now() < until; await sleep(5)) {
    await record.refresh();
    const isBegun = ofDeed(record.pages().slice(fromPage), 'slip.started').length > 0;
    if (isBegun && (stage.day.printer === 'a5' || stage.printer.mode === 'hang')) return true;
  }
  return false;
}

function isForDevice(page: Page): boolean {
  const event = findEvent(page);
  return event?.deed === 'slip.composed' && event.body.to !== 'screen';
}

/** Whether a job ended that nobody knows the end of. */
export function hasBroken(pages: readonly Page[]): boolean {
  return pages.some(page => {
    const event = findEvent(page);
    return event?.deed === 'slip.ended' && event.body.outcome === 'unknown';
  });
}

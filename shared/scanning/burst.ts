import { classifyScan } from './scan';

/** What the keyboard did; `atMs` on any steady clock, never decreasing. */
export type KeyDeed =
  | { readonly kind: 'char'; readonly char: string; readonly atMs: number }
  /** The prefix key set on the scanner. */
  | { readonly kind: 'prefix'; readonly atMs: number }
  | { readonly kind: 'backspace'; readonly atMs: number }
  /** An input method is composing. */
  | { readonly kind: 'composition'; readonly atMs: number }
  /** Enter or Tab, the scanner's suffix. */
  | { readonly kind: 'end'; readonly atMs: number };

/** Keys that followed each other without a pause. */
export type Run = {
  readonly text: string;
  /** Milliseconds between the keys. */
  readonly gaps: readonly number[];
  readonly lastAt: number;
  /** The scanner's own prefix key opened it: no need to judge by timing and shape. */
  readonly prefixed: boolean;
  /** Backspace or a composition inside: an input method rewrote what was sent. */
  readonly rewritten: boolean;
};

export type Verdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'scan'; readonly text: string }
  | { readonly kind: 'input-method' };

export type Step = { readonly run: Run | null; readonly verdict: Verdict };

/** A longer pause ends a run; a Bluetooth scanner's hiccup of 100 ms does not. */
const PAUSE_MS = 150;
/** Measured on USB scanners and xdotool: 2-15 ms; gaps of 30 ms and up are also fast typing. */
const MEDIAN_MS = 25;
/** Human keys are at least this far apart: above it a gap is slow. */
const SLOW_MS = 60;
const SHORTEST = 8;
/** A short barcode is heard too, so that it can be said to be too short. */
const SHORTEST_OF_ANY = 4;
/** Longer than any QR holds (7,089 digits). */
const LONGEST = 8_000;

const NONE: Verdict = { kind: 'none' };

/**
 * Feeds one key to the detector. A run ends at a pause or at Enter/Tab; only the latter gives a verdict:
 * `scan` when the timing AND the shape are a scanner's (or its prefix key opened the run), `input-method`
 * when it was one but Telex/VNI rewrote it on the way, else `none`: a person typed.
 *
 * @param isAnyWanted a badge is waited for: whatever its shape, timing alone judges
 */
export function stepBurst(before: Run | null, deed: KeyDeed, isAnyWanted = false): Step {
  if (deed.kind === 'prefix') return { run: emptyRun(deed.atMs, true), verdict: NONE };
  const run = isOver(before, deed.atMs) ? null : before;
  if (deed.kind === 'end') return { run: null, verdict: run ? judge(run, isAnyWanted) : NONE };
  return { run: extend(run, deed), verdict: NONE };
}

/** Whether a run ended in silence by `atMs`, so that the next key starts afresh. */
export function isOver(run: Run | null, atMs: number): boolean {
  return !run || atMs - run.lastAt > PAUSE_MS || run.gaps.length > LONGEST;
}

/**
 * Whether keys are pouring in right now, for whoever must not react to half a scan (autosave, search as
 * you type). True from the third fast key, or from the prefix key, until a pause.
 */
export function isPouring(run: Run | null, atMs: number): boolean {
  if (!run || isOver(run, atMs)) return false;
  return run.prefixed || (run.gaps.length >= 2 && isFast(run.gaps));
}

function emptyRun(atMs: number, prefixed: boolean): Run {
  return { text: '', gaps: [], lastAt: atMs, prefixed, rewritten: false };
}

function extend(run: Run | null, deed: Exclude<KeyDeed, { kind: 'prefix' | 'end' }>): Run {
  const base = run ?? emptyRun(deed.atMs, false);
  const isFirst = base.text === '' && base.gaps.length === 0 && !base.rewritten;
  return {
    text:
      deed.kind === 'char'
        ? base.text + deed.char
        : deed.kind === 'backspace'
          ? base.text.slice(0, -1)
          : base.text,
    gaps: isFirst ? [] : [...base.gaps, Math.max(0, deed.atMs - base.lastAt)],
    lastAt: deed.atMs,
    prefixed: base.prefixed,
    rewritten: base.rewritten || deed.kind !== 'char',
  };
}

function judge(run: Run, isAnyWanted: boolean): Verdict {
  const keys = run.gaps.length + 1;
  // What an input method sends for one key comes at once as well.
  const isAny = isAnyWanted && !run.rewritten;
  const isScan = run.prefixed
    ? run.text !== '' || run.rewritten
    : keys >= (isAny ? SHORTEST_OF_ANY : SHORTEST) && isFast(run.gaps) && (isAny || hasShape(run));
  if (!isScan) return NONE;
  return run.rewritten ? { kind: 'input-method' } : { kind: 'scan', text: run.text };
}

/**
 * Median at most 25 ms and hardly a slow gap. The second half matters: while a person types, an input
 * method sends its backspaces and letters at once, which pulls the median of a human run down too.
 */
function isFast(gaps: readonly number[]): boolean {
  const sorted = [...gaps].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  const slow = gaps.filter(gap => gap > SLOW_MS).length;
  return median <= MEDIAN_MS && slow <= gaps.length / 10;
}

/** `|` between fields, digits first, or one of our own codes. */
function hasShape(run: Run): boolean {
  if (run.text.includes('|') || /^\d/.test(run.text)) return true;
  const { kind } = classifyScan(run.text);
  return kind === 'dossier' || kind === 'ticket';
}

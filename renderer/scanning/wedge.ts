import { isOver, isPouring, type KeyDeed, type Run, stepBurst } from '../../shared/scanning/burst';
import { isTextField, restore, type Snapshot, snapshotOf, type TextField, typeInto } from './field';
import { makeSink } from './sink';

export type WedgeOptions = {
  /** Milliseconds on the time line of `Event.timeStamp`: `() => performance.now()` in the app. */
  readonly now: () => number;
  /** A scanned text, as it was encoded; `classifyScan` tells what it is. */
  readonly onScan: (text: string) => void;
  /** Something was scanned but cannot be trusted: Telex or VNI rewrote it. Ask to switch it off. */
  readonly onDoubt: (reason: 'input-method') => void;
  /** Whether a badge is waited for, whose code may have any shape. */
  readonly isAnyWanted?: () => boolean;
  /** `KeyboardEvent.key` of the prefix set on the scanner (`F9`); without one timing and shape decide. */
  readonly prefixKey?: string;
};

export type Wedge = {
  readonly stop: () => void;
  /** True while keys pour in or a field is being put back: autosave and search should not look now. */
  readonly isBursting: () => boolean;
};

/** A scanner may end with CR LF: what follows the first Enter this closely is its own. */
const SUFFIX_MS = 150;
const SETTLE_MS = 250;

/**
 * Hears a keyboard-wedge scanner among the keys of a person, on the whole document. A burst runs into the
 * focused field; on its Enter the field is put back as it was and the Enter goes nowhere.
 * Start it before other key listeners of the document: it stops what belongs to a scan.
 */
export function listenToWedge(document: Document, options: WedgeOptions): Wedge {
  const listener = new WedgeListener(document, options);
  return { stop: () => listener.stop(), isBursting: () => listener.isBursting() };
}

class WedgeListener {
  private run: Run | null = null;
  private readonly before = new Map<TextField, Snapshot>();
  /** Time of the keydown whose character is still to come: an input event is dated when it is made. */
  private keyAt: number | null = null;
  /** How far a busy page lags behind the keyboard: an input event is dated by the page, a key by the keyboard. */
  private lagMs = 0;
  private heardAt = Number.NEGATIVE_INFINITY;
  private swallowUntil = Number.NEGATIVE_INFINITY;
  private silencedKeyUp: string | null = null;
  private isRestoring = false;
  private readonly sink: ReturnType<typeof makeSink>;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private readonly hearing = new AbortController();

  constructor(
    private readonly document: Document,
    private readonly options: WedgeOptions,
  ) {
    this.sink = makeSink(document);
    const how = { capture: true, signal: this.hearing.signal };
    document.addEventListener('keydown', event => this.keyDown(event), how);
    document.addEventListener('keyup', event => this.keyUp(event), how);
    document.addEventListener('beforeinput', event => this.beforeInput(event), how);
  }

  stop(): void {
    this.hearing.abort();
    clearTimeout(this.settling);
    this.sink.close();
  }

  isBursting(): boolean {
    // By the time of hearing: on a busy PC keys wait in the queue longer than a burst's pause.
    const isFresh = this.options.now() - this.heardAt <= SUFFIX_MS;
    return this.isRestoring || (isFresh && this.run !== null && isPouring(this.run, this.run.lastAt));
  }

  private keyDown(event: KeyboardEvent): void {
    this.lagMs = Math.max(0, this.options.now() - event.timeStamp);
    this.giveUpPrefix(event.timeStamp);
    if (event.key === this.options.prefixKey) this.openPrefixed(event);
    else if (this.isSuffix(event)) silence(event);
    else if (event.isComposing || event.keyCode === 229)
      this.step({ kind: 'composition', atMs: event.timeStamp });
    else if (!event.ctrlKey && !event.altKey && !event.metaKey) this.plainKeyDown(event);
  }

  private plainKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === 'Tab') this.conclude(event);
    else if (event.key === 'Backspace') this.step({ kind: 'backspace', atMs: event.timeStamp });
    // A held key repeats every 30 ms: no scanner does that.
    else if (event.repeat) this.run = null;
    else if (isCharacter(event.key)) this.characterDown(event);
  }

  private characterDown(event: KeyboardEvent): void {
    const atMs = event.timeStamp;
    const focused = this.document.activeElement;
    const isPouringNow = isPouring(this.run, atMs);
    if (isPouringNow) event.stopPropagation();
    if (isTextField(focused)) this.remember(focused, atMs);
    else if (isPouringNow) this.sink.open();
    else {
      // No field will tell: the first keys of a scan are digits and have a name.
      if (event.key.length === 1) this.step({ kind: 'char', char: event.key, atMs });
      return;
    }
    this.keyAt = atMs;
  }

  private beforeInput(event: InputEvent): void {
    // An accented letter may come without a key of its own: then it came as late as the key before it.
    const atMs = this.keyAt ?? Math.max(event.timeStamp - this.lagMs, this.run?.lastAt ?? 0);
    this.keyAt = null;
    this.giveUpPrefix(atMs);
    if (this.run?.prefixed) event.preventDefault();
    if (event.inputType.startsWith('insertComposition')) this.step({ kind: 'composition', atMs });
    else if (event.inputType === 'insertText' && event.data) this.characters(event.data, event.target, atMs);
  }

  private characters(data: string, target: EventTarget | null, atMs: number): void {
    // Whole words at once come from dictation or a text expander, never from a wedge.
    if ([...data].length > 2) {
      this.run = null;
      return;
    }
    if (target instanceof Element && isTextField(target)) this.remember(target, atMs);
    for (const char of data) this.step({ kind: 'char', char, atMs });
  }

  private keyUp(event: KeyboardEvent): void {
    if (event.key !== this.silencedKeyUp) return;
    this.silencedKeyUp = null;
    silence(event);
  }

  private openPrefixed(event: KeyboardEvent): void {
    silence(event);
    this.settle();
    this.step({ kind: 'prefix', atMs: event.timeStamp });
    if (!isTextField(this.document.activeElement)) this.sink.open();
  }

  private conclude(event: KeyboardEvent): void {
    const isAnyWanted = this.options.isAnyWanted?.() ?? false;
    const { run, verdict } = stepBurst(this.run, { kind: 'end', atMs: event.timeStamp }, isAnyWanted);
    if (verdict.kind === 'none') {
      this.settle();
      return;
    }
    silence(event);
    this.run = run;
    this.silencedKeyUp = event.key;
    this.swallowUntil = event.timeStamp + SUFFIX_MS;
    this.putBack();
    if (verdict.kind === 'scan') this.options.onScan(verdict.text);
    else this.options.onDoubt(verdict.kind);
  }

  private isSuffix(event: KeyboardEvent): boolean {
    // With characters since, it ends the next scan: two badges may come one right after the other.
    if (event.timeStamp > this.swallowUntil || this.run !== null) return false;
    // LF arrives as Ctrl+J, which would open the downloads.
    return event.key === 'Enter' || event.key === 'Tab' || (event.ctrlKey && event.key.toLowerCase() === 'j');
  }

  private step(deed: KeyDeed): void {
    this.run = stepBurst(this.run, deed).run;
    this.heardAt = this.options.now();
    if (!this.run?.prefixed && !this.sink.isOpen()) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), SETTLE_MS);
  }

  /** The first sight of a field in this run is how it is put back. */
  private remember(field: TextField, atMs: number): void {
    if (isOver(this.run, atMs)) this.before.clear();
    if (!this.before.has(field)) this.before.set(field, snapshotOf(field));
  }

  private putBack(): void {
    clearTimeout(this.settling);
    this.isRestoring = true;
    for (const snapshot of this.before.values()) restore(snapshot);
    this.isRestoring = false;
    this.before.clear();
    this.sink.close();
  }

  private giveUpPrefix(atMs: number): void {
    if (this.run?.prefixed && isOver(this.run, atMs)) this.settle();
  }

  /** It was no scan: what the prefix held back belongs to the field, the focus to its owner. */
  private settle(): void {
    clearTimeout(this.settling);
    const held = this.run?.prefixed ? this.run.text : '';
    this.run = null;
    this.before.clear();
    this.sink.close();
    const focused = this.document.activeElement;
    if (held !== '' && isTextField(focused)) typeInto(focused, held);
  }
}

/** One character, or the nameless key (`\0`, `Unidentified`) of an accented letter sent by a wedge. */
function isCharacter(key: string): boolean {
  return [...key].length === 1 || key === 'Unidentified' || key === 'Dead';
}

function silence(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

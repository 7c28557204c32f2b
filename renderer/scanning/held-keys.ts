import { isTextField, typeInto } from './field';
import { unseenArea } from './sink';

type HeldKey = {
  readonly event: KeyboardEvent;
  /** How much had been typed before it. */
  readonly at: number;
};
type Held = {
  readonly area: HTMLTextAreaElement;
  /** Who had the cursor. */
  readonly before: Element | null;
  readonly keys: readonly HeldKey[];
  goesTo: string | null;
};

let held: Held | null = null;
let giveUp: ReturnType<typeof setTimeout> | undefined;

/** So long a desk that was opened may take until it is drawn; keys kept longer would surprise. */
const DRAWN_MS = 3_000;

/**
 * From now on what a fast hand types lands in no field, until it is known whose desk comes to the front: the desk that is
 * left and the PIN that is looked at must not have it. Esc alone goes on its way: it gives the waiting up.
 */
export function holdKeys(): void {
  if (held) return;
  const area = unseenArea(document);
  const keys: HeldKey[] = [];
  area.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || event.key === 'Escape' || isTyping(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) keys.push({ event, at: area.value.length });
  });
  const before = document.activeElement;
  const panel = before?.closest('form');
  // A dialog puts the cursor on its first field by a timer, which on a busy PC comes only after all the keys of a PIN.
  area.addEventListener('blur', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && panel?.contains(relatedTarget)) queueMicrotask(() => refocus(area));
  });
  document.body.append(area);
  area.focus({ preventScroll: true });
  held = { area, before, keys, goesTo: null };
}

function refocus(area: HTMLTextAreaElement): void {
  if (held?.area === area) area.focus({ preventScroll: true });
}

/** No desk came: what was meant for it is nobody's. */
export function dropKeys(): void {
  clearTimeout(giveUp);
  if (!held) return;
  const { area, before } = held;
  const hadFocus = document.activeElement === area;
  area.remove();
  held = null;
  if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}

/** What is held is for this desk, as soon as `deskDrawn` tells that its cursor stands. */
export function keepKeysFor(desk: string): void {
  if (!held) return;
  held.goesTo = desk;
  giveUp = setTimeout(dropKeys, DRAWN_MS);
}

/** Told while the page is being drawn: typed into it right after that, and before any other key. */
export function deskDrawn(desk: string): void {
  if (held?.goesTo === desk) queueMicrotask(() => void releaseKeys());
}

/** Whatever has the cursor now gets what was held, in its order. */
export async function releaseKeys(): Promise<void> {
  if (!held) return;
  const { area, keys } = held;
  const text = area.value;
  dropKeys();
  let done = 0;
  for (const { event, at } of keys) {
    await typeText(text.slice(done, at));
    if (!(await press(event))) return;
    done = at;
  }
  await typeText(text.slice(done));
}

/** Between two keys the page hears the first one out; no other key comes in between, since no task does. */
async function typeText(text: string): Promise<void> {
  if (text === '') return;
  const field = document.activeElement;
  if (isTextField(field)) typeInto(field, text);
  else for (const key of text) (field ?? document.body).dispatchEvent(keyOf({ key }));
  await Promise.resolve();
}

/** Answers whether what follows may be typed: not after a key that was to move a caret, which a made key does not. */
async function press(event: KeyboardEvent): Promise<boolean> {
  const target = document.activeElement ?? document.body;
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
  const isHeard = !target.dispatchEvent(keyOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }));
  // A made key presses no button and goes to no other field by itself.
  if (!isHeard && key === 'Enter' && target instanceof HTMLButtonElement) target.click();
  if (!isHeard && key === 'Tab') goToNext(target, shiftKey);
  await Promise.resolve();
  return isHeard || !/^(Arrow|Home|End|Page|Delete|Insert)/.test(key);
}

function goToNext(from: Element, isBack: boolean): void {
  const all = document.querySelectorAll<HTMLElement>('input, select, textarea, button, a[href], [tabindex]');
  const stops = [...all].filter(
    stop => stop === from || (stop.tabIndex >= 0 && stop.matches(':enabled, a, [tabindex]') && isThere(stop)),
  );
  const next = stops[stops.indexOf(from as HTMLElement) + (isBack ? -1 : 1)];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function isThere(stop: HTMLElement): boolean {
  return stop.checkVisibility() && stop.closest('[inert]') === null;
}

function keyOf(init: KeyboardEventInit): KeyboardEvent {
  return new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
}

/** What the held field takes by itself, corrections included. */
function isTyping({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return [...key].length === 1 ? !ctrlKey && !altKey && !metaKey : key === 'Backspace' || key === 'Shift';
}

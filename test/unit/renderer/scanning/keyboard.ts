import { isTextField } from '../../../../renderer/scanning/field';

/**
 * Keys as Chromium delivers them to a page: keydown, then (unless prevented) beforeinput and the letter in
 * the focused field, then keyup. Accented letters have the nameless key that a wedge gives them.
 */
export class Keyboard {
  private atMs = 1_000;
  /** How long keys wait before a busy page hears them; their events keep the time of the key. */
  lagMs = 0;

  readonly now = (): number => this.atMs + this.lagMs;

  rest(ms = 1_000): void {
    this.atMs += ms;
  }

  type(text: string, gapMs: number): void {
    for (const char of text) this.press(char, gapMs);
  }

  press(key: string, gapMs: number, init: KeyboardEventInit = {}): boolean {
    this.atMs += gapMs;
    const isCharacter = [...key].length === 1;
    const named = isCharacter && key.charCodeAt(0) > 127 ? '\0' : key;
    const goesOn = this.send(
      new KeyboardEvent('keydown', { key: named, bubbles: true, cancelable: true, ...init }),
    );
    if (goesOn && isCharacter && !init.ctrlKey) this.insert(key, 'insertText');
    if (goesOn && key === 'Backspace') this.insert('', 'deleteContentBackward');
    this.send(new KeyboardEvent('keyup', { key: named, bubbles: true, cancelable: true }));
    return goesOn;
  }

  /** Letters beyond ASCII come without any key, dated by the page when it hears them. */
  typeKeyless(text: string, gapMs: number): void {
    for (const char of text) {
      if (char.charCodeAt(0) < 128) this.press(char, gapMs);
      else {
        this.atMs += gapMs;
        this.insert(char, 'insertText', this.now());
      }
    }
  }

  insert(data: string, inputType: string, atMs = this.atMs): void {
    const field = document.activeElement;
    if (!isTextField(field)) return;
    const before = new InputEvent('beforeinput', { data, inputType, bubbles: true, cancelable: true });
    if (!this.send(before, atMs)) return;
    const { value } = field;
    const start = field.selectionStart ?? value.length;
    const from = data === '' ? Math.max(0, start - 1) : start;
    const prototype: object = Object.getPrototypeOf(field);
    const changed = value.slice(0, from) + data + value.slice(field.selectionEnd ?? start);
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, changed);
    field.setSelectionRange(from + data.length, from + data.length);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private send(event: Event, atMs = this.atMs): boolean {
    Object.defineProperty(event, 'timeStamp', { value: atMs });
    return (document.activeElement ?? document.body).dispatchEvent(event);
  }
}

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A field as it stood before a burst ran into it. */
export type Snapshot = {
  readonly field: TextField;
  readonly value: string;
  readonly caret: readonly [number, number] | null;
};

const TEXT_TYPES = new Set(['text', 'search', 'tel', 'url', 'email', 'password', 'number']);

/** Whether keys typed now would land in this element as text. */
export function isTextField(element: Element | null): element is TextField {
  if (!element) return false;
  const isInput = element.localName === 'input' && TEXT_TYPES.has((element as HTMLInputElement).type);
  if (!isInput && element.localName !== 'textarea') return false;
  const field = element as TextField;
  return !field.readOnly && !field.disabled;
}

export function snapshotOf(field: TextField): Snapshot {
  // Number and e-mail fields have no selection and answer null.
  const { selectionStart, selectionEnd } = field;
  const caret =
    selectionStart === null || selectionEnd === null ? null : ([selectionStart, selectionEnd] as const);
  return { field, value: field.value, caret };
}

/** Puts value and caret back; the owner of the field hears of it by an input event. */
export function restore({ field, value, caret }: Snapshot): void {
  if (!field.isConnected || field.value === value) return;
  setValue(field, value);
  if (caret) field.setSelectionRange(caret[0], caret[1]);
}

/** Types text where the caret stands, for keys that were held back and turned out to be a person's. */
export function typeInto(field: TextField, text: string): void {
  const { value, selectionStart, selectionEnd } = field;
  const start = selectionStart ?? value.length;
  setValue(field, value.slice(0, start) + text + value.slice(selectionEnd ?? start));
  if (selectionStart !== null) field.setSelectionRange(start + text.length, start + text.length);
}

/**
 * Through the prototype's setter: React puts its own `value` on the node to know what it last wrote, and
 * would take an assignment to that for its own doing and drop the event.
 */
function setValue(field: TextField, value: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  descriptor?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

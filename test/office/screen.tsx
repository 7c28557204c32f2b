import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import type { StartedDesk } from '../../renderer/commands/start-desk';
import { DeskContext } from '../../renderer/screens/work-context';
import type { OfficeDesk } from './workplace';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A desk as its start leaves it, for what is drawn on it. */
export function startedAt({ work, reconciled }: OfficeDesk): StartedDesk {
  return {
    work,
    reconciled,
    spool: { poke: () => undefined } as StartedDesk['spool'],
    trial: true,
    vault: {
      state: 'open',
      needsPassphrase: true,
      ways: ['passphrase'],
      recoveryConfirmed: true,
      keys: 1,
    },
    isLocked: false,
    givesNumbers: true,
    isClockFlagged: () => false,
    flushDrafts: async () => undefined,
  };
}

/** A part of the screen, drawn on a desk without Electron; gone when the test ends. */
export async function draw(desk: OfficeDesk, part: ReactNode) {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const remove = async () => {
    await act(async () => root.unmount());
    box.remove();
  };
  onTestFinished(remove);
  await act(async () =>
    root.render(
      <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false}>
        <DeskContext value={startedAt(desk)}>{part}</DeskContext>
      </MantineProvider>,
    ),
  );
  return {
    text: () => box.textContent ?? '',
    says: (words: string) => until(async () => Boolean(box.textContent?.includes(words)), words),
    field: (label: string) => fieldOf(box, label),
    button: (name: string) => buttonOf(box, name),
    fill: (label: string, value: string) => act(async () => type(fieldOf(box, label), value)),
    click: (name: string) => act(async () => buttonOf(box, name).click()),
    /** Enter in its form. */
    submit: () => act(async () => box.querySelector('form')?.requestSubmit()),
    press: (key: KeyboardEventInit) =>
      act(async () => {
        window.dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...key }));
      }),
  };
}

/** A limit that only a hang reaches. */
const PATIENCE_MS = 10_000;

/** Waits until it is so; what happens meanwhile is drawn. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  let isNow = false;
  while (!isNow) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await act(async () => {
      await new Promise(resolve => setTimeout(resolve, 5));
      isNow = await isSo();
    });
  }
}

type Field = HTMLInputElement | HTMLSelectElement;

function fieldOf(box: HTMLElement, label: string): Field {
  const found = [...box.querySelectorAll('label')].find(one => one.textContent === label);
  const field = found && document.getElementById(found.htmlFor);
  if (!field) throw new Error(`no field ${label}`);
  return field as Field;
}

function buttonOf(box: HTMLElement, name: string): HTMLButtonElement {
  const found = [...box.querySelectorAll('button')].find(one => one.textContent?.startsWith(name));
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

/** As a hand does it: React hears only a change that the element itself did not make. */
function type(field: Field, value: string): void {
  const proto = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}

// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenToWedge, type Wedge } from '../../../../renderer/scanning/wedge';
import { aCardText } from '../../../office/cards';
import { Keyboard } from './keyboard';

type Seen = {
  scans: string[];
  doubts: string[];
  submits: number;
  clicks: number;
  keys: string[];
  autosaved: string[];
};

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let seen: Seen;
let keyboard: Keyboard;
let wedge: Wedge;
let root: Root;

/** One controlled field as the desk has them, a button, and a shortcut on the document. */
function Desk() {
  const [phone, setPhone] = useState('090');
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        seen.submits += 1;
      }}
      onKeyDown={event => {
        seen.keys.push(event.key);
        if (event.key === 'Enter') event.currentTarget.requestSubmit();
      }}
    >
      <input
        id="phone"
        value={phone}
        onChange={event => {
          setPhone(event.target.value);
          if (!wedge.isBursting()) seen.autosaved.push(event.target.value);
        }}
      />
      <output>{phone}</output>
      <button id="button" type="button" onClick={() => (seen.clicks += 1)}>
        .
      </button>
    </form>
  );
}

function listen(prefixKey?: string): void {
  wedge?.stop();
  wedge = listenToWedge(document, {
    now: keyboard.now,
    onScan: text => seen.scans.push(text),
    onDoubt: reason => seen.doubts.push(reason),
    ...(prefixKey ? { prefixKey } : {}),
  });
}

function focus(id: string): HTMLInputElement {
  const element = document.getElementById(id);
  if (!(element instanceof HTMLElement)) throw new Error(`no ${id}`);
  element.focus();
  return element as HTMLInputElement;
}

function keys(deed: () => void): void {
  act(deed);
}

function shown(): string {
  return document.querySelector('output')?.textContent ?? '';
}

beforeEach(() => {
  seen = { scans: [], doubts: [], submits: 0, clicks: 0, keys: [], autosaved: [] };
  keyboard = new Keyboard();
  listen();
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  act(() => root.render(<Desk />));
});

afterEach(() => {
  wedge.stop();
  act(() => root.unmount());
  document.body.replaceChildren();
});

describe('a scanner that types into the focused field', () => {
  it('is heard with every accent, and the field is as it was, caret and all', () => {
    const field = focus('phone');
    field.setSelectionRange(1, 2);
    keys(() => {
      keyboard.type(aCardText(), 8);
      keyboard.press('Enter', 8);
    });
    expect(seen.scans).toEqual([aCardText()]);
    expect(field.value).toBe('090');
    expect(shown()).toBe('090');
    expect([field.selectionStart, field.selectionEnd]).toEqual([1, 2]);
    expect(seen.submits).toBe(0);
  });

  it('is heard whole by a busy page when accented letters come without a key', () => {
    keyboard.lagMs = 1_000;
    const field = focus('phone');
    keys(() => {
      keyboard.typeKeyless(aCardText(), 8);
      keyboard.press('Enter', 8);
    });
    expect(seen.scans).toEqual([aCardText()]);
    expect(field.value).toBe('090');
  });

  it('is heard again at once: the end of a second scan is not the tail of the first', () => {
    const field = focus('phone');
    keys(() => {
      for (const text of ['26112300070001', '26112300070002']) {
        keyboard.type(text, 2);
        keyboard.press('Enter', 2);
      }
    });
    expect(seen.scans).toEqual(['26112300070001', '26112300070002']);
    expect(field.value).toBe('090');
    expect(seen.submits).toBe(0);
  });

  it('leaves React and the field agreeing on what a person types next', () => {
    focus('phone');
    keys(() => {
      keyboard.type(aCardText(), 8);
      keyboard.press('Enter', 8);
    });
    keyboard.rest();
    keys(() => keyboard.type('123', 120));
    expect(shown()).toBe('090123');
  });

  it.each([
    ['a page that keeps up', 0],
    ['a busy page that hears the keys a second late', 1_000],
  ])('tells autosave to look away but for its first two letters: %s', (_, lagMs) => {
    keyboard.lagMs = lagMs;
    focus('phone');
    keys(() => {
      keyboard.type(aCardText(), 8);
      keyboard.press('Enter', 8);
    });
    expect(seen.autosaved.map(value => value.length - 3)).toEqual([1, 2]);
    expect(wedge.isBursting()).toBe(false);
  });

  it.each([
    ['a second Enter', 'Enter', {}],
    ['Tab', 'Tab', {}],
    ['line feed, which is Ctrl+J', 'j', { ctrlKey: true }],
  ])('may end with %s as well', (_, key, init) => {
    focus('phone');
    keys(() => {
      keyboard.type(aCardText(), 8);
      keyboard.press('Enter', 8);
      expect(keyboard.press(key, 8, init)).toBe(false);
    });
    expect(seen.submits).toBe(0);
    keyboard.rest();
    keys(() => expect(keyboard.press('Enter', 8)).toBe(true));
    expect(seen.submits).toBe(1);
  });

  it('is doubted when an input method rewrote it, and the field is as it was', () => {
    focus('phone');
    keys(() => {
      keyboard.type('001087000001||Nguye', 6);
      keyboard.press('Backspace', 1);
      keyboard.type('ễn Văn|05031987|Nam||', 6);
      keyboard.press('Enter', 6);
    });
    expect(seen).toMatchObject({ scans: [], doubts: ['input-method'], submits: 0 });
    expect(shown()).toBe('090');
  });
});

describe('a person who types', () => {
  it.each([
    ['a phone number', '12345678', 90],
    ['letters very fast', 'hoan kiem ha noi', 20],
  ])('keeps %s and the Enter', (_, text, gap) => {
    focus('phone');
    keys(() => {
      keyboard.type(text, gap);
      keyboard.press('Enter', gap);
    });
    expect(shown()).toBe(`090${text}`);
    expect(seen).toMatchObject({ scans: [], submits: 1 });
  });

  it('keeps what a text expander put in at once', () => {
    focus('phone');
    keys(() => {
      keyboard.insert('12345678', 'insertText');
      keyboard.press('Enter', 20);
    });
    expect(seen).toMatchObject({ scans: [], submits: 1 });
  });

  it('may hold a digit down', () => {
    focus('phone');
    keys(() => {
      for (let n = 0; n < 12; n += 1) keyboard.press('0', 20, { repeat: n > 0 });
      keyboard.press('Enter', 20);
    });
    expect(seen).toMatchObject({ scans: [], submits: 1 });
  });
});

describe('a scanner while no field has the focus', () => {
  it.each(['button', 'nothing'])('is heard whole with %s focused, and the focus comes back', where => {
    if (where === 'button') focus('button');
    const owner = document.activeElement;
    keys(() => {
      keyboard.type(aCardText(), 8);
      keyboard.press('Enter', 8);
    });
    expect(seen.scans).toEqual([aCardText()]);
    expect(document.activeElement).toBe(owner);
    expect(document.querySelector('[data-scan-sink]')).toBeNull();
    expect(seen.clicks).toBe(0);
  });

  it('leaves the focus alone while a person uses type-ahead', () => {
    const button = focus('button');
    keys(() => keyboard.type('khai sinh', 70));
    expect(document.activeElement).toBe(button);
    expect(seen.keys.join('')).toBe('khai sinh');
  });

  it('gives the focus back when the burst breaks off', async () => {
    const button = focus('button');
    keys(() => keyboard.type('001087', 8));
    expect(document.activeElement).not.toBe(button);
    await expect.poll(() => document.activeElement, { timeout: 2_000 }).toBe(button);
  });
});

describe('a scanner with a prefix key', () => {
  beforeEach(() => listen('F9'));

  it('never touches the field and may be slow and short', () => {
    const field = focus('phone');
    const values: string[] = [];
    field.addEventListener('input', () => values.push(field.value));
    keys(() => {
      keyboard.press('F9', 0);
      keyboard.type('A025', 60);
      keyboard.press('Enter', 60);
    });
    expect(seen).toMatchObject({ scans: ['A025'], submits: 0 });
    expect(values).toEqual([]);
  });

  it('is heard with nothing focused', () => {
    keys(() => {
      keyboard.press('F9', 0);
      keyboard.type(aCardText(), 8);
      keyboard.press('Tab', 8);
    });
    expect(seen.scans).toEqual([aCardText()]);
  });

  it('gives a person the letters back that followed a prefix pressed by hand', async () => {
    focus('phone');
    keys(() => {
      keyboard.press('F9', 0);
      keyboard.type('12', 100);
    });
    await act(() => expect.poll(shown, { timeout: 2_000 }).toBe('09012'));
  });
});

it('is deaf after it was stopped', () => {
  focus('phone');
  wedge.stop();
  keys(() => {
    keyboard.type('12345678', 8);
    keyboard.press('Enter', 8);
  });
  expect(seen).toMatchObject({ scans: [], submits: 1 });
  expect(shown()).toBe('09012345678');
});

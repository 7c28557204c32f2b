// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  deskDrawn,
  dropKeys,
  holdKeys,
  keepKeysFor,
  releaseKeys,
} from '../../../../renderer/scanning/held-keys';
import { Keyboard } from './keyboard';

let keyboard: Keyboard;
const field = (id: string) => document.getElementById(id) as HTMLInputElement;

beforeEach(() => {
  document.body.innerHTML = '<form><input id="pin"></form><input id="hers" value="cần "><input id="next">';
  keyboard = new Keyboard();
  field('pin').focus();
});
afterEach(dropKeys);

describe('what is typed while a desk is coming', () => {
  it('lands nowhere until the desk it is for is drawn, then where its cursor stands', async () => {
    holdKeys();
    keyboard.type('gap', 60);
    keepKeysFor('lan');
    field('hers').focus();
    deskDrawn('hoa');
    expect(field('hers').value).toBe('cần ');
    deskDrawn('lan');
    await new Promise(resolve => setTimeout(resolve));
    expect(field('hers').value).toBe('cần gap');
    expect(field('pin').value).toBe('');
  });

  it('is nobody’s when the desk does not come, and the cursor goes back', () => {
    holdKeys();
    keyboard.type('gap', 60);
    dropKeys();
    expect(document.activeElement?.id).toBe('pin');
    deskDrawn('lan');
    expect([field('pin').value, field('hers').value]).toEqual(['', 'cần ']);
  });

  it('does not end where the panel of the PIN takes the cursor back late', async () => {
    holdKeys();
    keyboard.type('ga', 60);
    field('pin').focus();
    await Promise.resolve();
    keyboard.type('p', 60);
    field('hers').focus();
    await releaseKeys();
    expect([field('pin').value, field('hers').value]).toEqual(['', 'cần gap']);
  });

  it('keeps its order with keys that do something', async () => {
    const heard: string[] = [];
    const hear = (event: KeyboardEvent) => {
      heard.push(`${event.key}:${field('hers').value}`);
      if (event.key === 'Enter') field('next').focus();
    };
    document.body.addEventListener('keydown', hear);
    holdKeys();
    keyboard.type('g', 60);
    keyboard.press('Backspace', 60);
    keyboard.type('v', 60);
    keyboard.press('Enter', 60);
    keyboard.type('x', 60);
    keyboard.press('F6', 60);
    expect(heard.filter(key => /Enter|F6/.test(key))).toEqual([]);
    heard.length = 0;
    field('hers').focus();
    await releaseKeys();
    document.body.removeEventListener('keydown', hear);
    expect(heard).toEqual(['Enter:cần v', 'F6:cần v']);
    expect(field('next').value).toBe('x');
  });

  it('is dropped behind a key that was to move the caret', async () => {
    holdKeys();
    keyboard.type('a', 60);
    keyboard.press('ArrowLeft', 60);
    keyboard.type('b', 60);
    field('hers').focus();
    await releaseKeys();
    expect(field('hers').value).toBe('cần a');
  });

  it('lets Esc through: it gives the waiting up', () => {
    let escapes = 0;
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') escapes += 1;
    };
    window.addEventListener('keydown', hear);
    holdKeys();
    keyboard.press('Escape', 60);
    window.removeEventListener('keydown', hear);
    expect(escapes).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import {
  isPouring,
  type KeyDeed,
  type Run,
  stepBurst,
  type Verdict,
} from '../../../../shared/scanning/burst';
import { aCardText } from '../../../office/cards';

/** Keys as [what, gap before it in ms]; one character is itself. */
type Key = readonly [string, number];

function keysOf(text: string, gap: number): Key[] {
  return [...text].map(char => [char, gap]);
}

function play(keys: readonly Key[]): {
  readonly verdict: Verdict;
  readonly run: Run | null;
  readonly atMs: number;
} {
  let atMs = 0;
  let run: Run | null = null;
  let verdict: Verdict = { kind: 'none' };
  for (const [key, gap] of keys) {
    atMs += gap;
    ({ run, verdict } = stepBurst(run, deedOf(key, atMs)));
  }
  return { verdict, run, atMs };
}

function deedOf(key: string, atMs: number): KeyDeed {
  if (key === 'end' || key === 'prefix' || key === 'backspace' || key === 'composition')
    return { kind: key, atMs };
  return { kind: 'char', char: key, atMs };
}

describe('keys that pour in', () => {
  it.each([
    ['an identity card', aCardText()],
    ['a receipt', 'H26.101-261123-0007;1.001193'],
    ['a ticket with more behind it', 'A025;261123'],
    ['digits of a label', '26112300070001'],
  ])('are a scan: %s', (_, text) => {
    expect(play([...keysOf(text, 8), ['end', 8]]).verdict).toEqual({ kind: 'scan', text });
  });

  it('are a scan although a Bluetooth scanner hiccups', () => {
    const keys = keysOf(aCardText(), 12).map(([key, gap], n): Key => [key, n % 30 === 29 ? 110 : gap]);
    expect(play([...keys, ['end', 90]]).verdict.kind).toBe('scan');
  });

  it('are a scan even right after a word that a person typed', () => {
    expect(
      play([
        ...keysOf('xin chao', 90),
        ...keysOf('26112300', 160).slice(0, 1),
        ...keysOf('6112300', 5),
        ['end', 5],
      ]).verdict,
    ).toEqual({
      kind: 'scan',
      text: '26112300',
    });
  });

  it.each([
    ['fast typing', [...keysOf('0912345678', 30), ['end', 30]]],
    ['too short', [...keysOf('0123456', 5), ['end', 5]]],
    ['letters without a shape', [...keysOf('hoankiemhanoi', 5), ['end', 5]]],
    ['no Enter at the end', keysOf(aCardText(), 5)],
    ['an Enter that came later', [...keysOf(aCardText(), 5), ['end', 400]]],
    ['an Enter alone', [['end', 0]]],
  ] satisfies [string, Key[]][])('are typing: %s', (_, keys) => {
    expect(play(keys).verdict.kind).toBe('none');
  });

  it('are an input method that rewrote the scan', () => {
    const telex = [...aCardText()].flatMap((char): Key[] =>
      char === 'ễ'
        ? [
            ['backspace', 1],
            ['e', 1],
            ['ễ', 1],
          ]
        : [[char, 6]],
    );
    expect(play([...telex, ['end', 6]]).verdict).toEqual({ kind: 'input-method' });
    expect(play([...keysOf('001087000001||Nguy', 6), ['composition', 6], ['end', 6]]).verdict.kind).toBe(
      'input-method',
    );
  });

  it('are a person typing an address in Telex, whose backspaces come at once', () => {
    const keys: Key[] = [...'12 ngo'].map(key => [key, 95]);
    for (const letter of 'pho hue gia tuong')
      keys.push([letter, 95], ['backspace', 1], ['backspace', 0], [letter, 0], ['ế', 1]);
    expect(play([...keys, ['end', 120]]).verdict.kind).toBe('none');
  });

  it.each([
    [
      'however slow and short',
      [['prefix', 0], ...keysOf('A025', 60), ['end', 60]],
      { kind: 'scan', text: 'A025' },
    ],
    [
      'unless nothing followed',
      [
        ['prefix', 0],
        ['end', 20],
      ],
      { kind: 'none' },
    ],
    [
      'unless a pause came in between',
      [['prefix', 0], ...keysOf('A0', 40), ['2', 500], ['end', 40]],
      { kind: 'none' },
    ],
  ] satisfies [string, Key[], Verdict][])('are a scan behind its prefix key, %s', (_, keys, verdict) => {
    expect(play(keys).verdict).toEqual(verdict);
  });

  it.each([
    ['the second key', keysOf('00', 5), false],
    ['the third key', keysOf('001', 5), true],
    ['the prefix key', [['prefix', 0]], true],
    ['typing', keysOf('001087', 80), false],
  ] satisfies [string, Key[], boolean][])('tell whether they pour: %s', (_, keys, pouring) => {
    const { run, atMs } = play(keys);
    expect(isPouring(run, atMs)).toBe(pouring);
    expect(isPouring(run, atMs + 200)).toBe(false);
  });
});

describe('while a badge is waited for', () => {
  const wanted = (keys: readonly Key[]) => {
    const { run, atMs } = play(keys);
    return stepBurst(run, { kind: 'end', atMs: atMs + 8 }, true).verdict;
  };

  it.each(['NV-0042', 'thẻ 7', '10423', 'https://thuvien.example/77'])('any code is a scan: %s', text => {
    expect(play([...keysOf(text, 8), ['end', 8]]).verdict.kind).toBe('none');
    expect(wanted(keysOf(text, 8))).toEqual({ kind: 'scan', text });
  });

  it.each([
    ['a PIN typed by a quick hand', keysOf('271828', 65)],
    ['a name typed by a quick hand', keysOf('tran thi lan', 65)],
    ['two keys pressed at once and one more', [...keysOf('la', 2), ...keysOf('n', 90)]],
    [
      'a letter that Telex made of two keys',
      [...keysOf('le', 90), ['backspace', 1], ['ê', 1], ['composition', 1]],
    ],
  ] as readonly (readonly [string, readonly Key[]])[])('%s is none', (_, keys) => {
    expect(wanted(keys)).toEqual({ kind: 'none' });
  });
});

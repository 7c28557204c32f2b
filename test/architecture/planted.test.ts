import { describe, expect, it } from 'vitest';
import { circles, everyRule } from './rules';
import type { Source } from './source';

const complaints = (source: Source) => everyRule.flatMap(rule => rule(source));

describe('a planted fault', () => {
  it.each<[string, string, string]>([
    ['shared reaching for Node', 'shared/queue/number.ts', "import { readFile } from 'node:fs';"],
    ['shared reaching for a package', 'shared/kit/day.ts', "import { addDays } from 'date-fns';"],
    ['the kit knowing the queue', 'shared/kit/day.ts', "import { Ticket } from '../queue/ticket';"],
    ['a type across rooms', 'shared/kit/day.ts', "import type { Ticket } from '../queue/ticket';"],
    [
      'a type spelled out across rooms',
      'shared/kit/day.ts',
      "export type T = import('../queue/ticket').Ticket;",
    ],
    ['a re-export across rooms', 'shared/kit/day.ts', "export * from '../queue/ticket';"],
    ['slips knowing the ledger', 'shared/printing/slip.ts', "import { fold } from '../ledger/fold';"],
    ['electron outside the shell', 'electron/printing/spool.ts', "import { app } from 'electron';"],
    [
      'electron knowing the renderer',
      'electron/shell/window.ts',
      "import { x } from '../../renderer/data/gate';",
    ],
    [
      'the renderer knowing electron',
      'renderer/bridge/bridge.ts',
      "import { x } from '../../electron/ipc/router';",
    ],
    [
      'a lazy look at electron',
      'renderer/data/gate.ts',
      "const x = await import('../../electron/ipc/router');",
    ],
    ['the database outside its room', 'renderer/screens/queue.tsx', "import { liveQuery } from 'dexie';"],
    ['a preload reading the disk', 'electron/preload/desk.ts', "import fs from 'node:fs';"],
    ['a room nobody knows', 'shared/gadgets/one.ts', 'export const one = 1;'],
    ['the current date', 'shared/kit/day.ts', 'export const now = new Date();'],
    ['the current date as text', 'shared/kit/day.ts', 'export const now = Date();'],
    ['the clock', 'shared/kit/day.ts', 'export const now = Date.now();'],
    ['chance', 'shared/kit/day.ts', 'export const dice = Math.random();'],
    ['random bytes', 'shared/kit/day.ts', 'export const id = crypto.randomUUID();'],
    ['random bytes by a detour', 'shared/kit/day.ts', 'export const id = globalThis.crypto.randomUUID();'],
    ['a file of 401 lines', 'shared/kit/day.ts', '\n'.repeat(401)],
    ['a name in capitals', 'renderer/parts/BigButton.tsx', ''],
    ['a name that says nothing', 'shared/kit/date-utils.ts', ''],
    ['a folder that says nothing', 'shared/kit/helpers/day.ts', ''],
    ["a folder of somebody's machine", 'shared/kit/day.ts', "export const at = '/home/lan/day.json';"],
    ['a registry', 'shared/kit/day.ts', "export const at = 'https://registry.npmjs.org/zod';"],
  ])('is found: %s', (_, path, text) => {
    expect(complaints({ path, text })).toHaveLength(1);
  });

  it('is found: two rooms importing each other', () => {
    const first = { path: 'electron/log/log.ts', text: "import '../files/write';" };
    const second = { path: 'electron/files/write.ts', text: "import '../log/log';" };
    expect(circles([first, second])).toEqual([
      'electron/log > electron/files > electron/log',
      'electron/files > electron/log > electron/files',
    ]);
  });
});

describe('what is right', () => {
  it.each<[string, string, string]>([
    ['a given date', 'shared/kit/day.ts', 'export const day = new Date(0);'],
    ['the clock in a comment', 'shared/kit/day.ts', '// Date.now() and new Date() come in as arguments.'],
    ['a package part', 'shared/ledger/hash.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
    ['the own room', 'shared/ledger/reducers/one.ts', "import { Entry } from '../entry';"],
    ['long words', 'renderer/words/vi.ts', '\n'.repeat(900)],
    ['the shell using electron', 'electron/shell/window.ts', "import { app } from 'electron';"],
  ])('is left alone: %s', (_, path, text) => {
    expect(complaints({ path, text })).toEqual([]);
  });
});

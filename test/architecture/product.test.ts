import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomOf, rooms } from './rooms';
import {
  circles,
  isAtHomeAnywhere,
  isShort,
  isWellNamed,
  leavesNothingToTimeOrChance,
  staysInItsRooms,
} from './rules';
import { importsOf, readSources } from './source';

const sources = readSources();

describe('the product', () => {
  it('has sources in all three parts', () => {
    expect(new Set(sources.map(source => source.path.split('/')[0]))).toEqual(
      new Set(['shared', 'electron', 'renderer']),
    );
  });

  it.each([
    ['imports only what its room may', staysInItsRooms],
    ['leaves nothing to time or chance in shared', leavesNothingToTimeOrChance],
    ['has no file too long to read', isShort],
    ['has names that say what is inside', isWellNamed],
    ['names no machine and no registry', isAtHomeAnywhere],
  ])('%s', (_, rule) => {
    expect(sources.flatMap(rule)).toEqual([]);
  });

  it('has no circle among rooms', () => {
    expect(circles(sources)).toEqual([]);
  });

  it('ships every package it imports, so that the audit of shipped packages sees it', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    );
    const packages = sources
      .flatMap(importsOf)
      .filter(one => one.kind === 'package' && !one.name.startsWith('node:') && one.name !== 'electron')
      .map(({ name }) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    expect([...new Set(packages)].filter(name => !(name in dependencies))).toEqual([]);
  });
});

describe('the table of rooms', () => {
  it('names only rooms it knows', () => {
    const known = Object.keys(rooms);
    expect(
      Object.values(rooms)
        .flatMap(room => room.rooms)
        .filter(room => !known.includes(room)),
    ).toEqual([]);
  });

  it('lets a room of shared import only rooms that come before it', () => {
    const order = Object.keys(rooms).filter(room => room.startsWith('shared/'));
    const late = order.flatMap(
      (room, at) => rooms[room]?.rooms.filter(other => order.indexOf(other) >= at) ?? [],
    );
    expect(late).toEqual([]);
  });

  it.each([
    ['shared/kit/time.ts', 'shared/kit'],
    ['shared/office/office', 'shared/office'],
    ['shared/ledger/reducers/dossier.ts', 'shared/ledger'],
    ['electron/main.ts', 'electron'],
    ['renderer/desk.tsx', 'renderer'],
  ])('puts %s into %s', (path, room) => {
    expect(roomOf(path)).toBe(room);
  });
});

import { describe, expect, it } from 'vitest';
import { createRouter, type Frame, type Handlers, originOf } from '../../../../electron/ipc/router';
import { requests } from '../../../../shared/ipc/contract';
import type { WindowRole } from '../../../../shared/ipc/request';

const DESK = 1;
const BOARD = 2;

/** A router behind which every handler notes that it was reached. */
function aRouter() {
  const reached: string[] = [];
  const note = (name: string) => (argument: unknown) => {
    reached.push(name);
    return argument ?? null;
  };
  const handlers = Object.fromEntries(
    Object.keys(requests).map(name => [name, note(name)]),
  ) as object as Handlers;
  const roles = new Map<number, WindowRole>([
    [DESK, 'desk'],
    [BOARD, 'board'],
  ]);
  return { reached, route: createRouter(handlers, id => roles.get(id)) };
}

const deskPage: Frame = { url: `${originOf('desk')}/`, isTop: true };
const boardPage: Frame = { url: `${originOf('board')}/`, isTop: true };
const read = { chain: { station: 1, epoch: 1 }, after: 0, limit: 10 };

describe('the door into the main process', () => {
  it('lets a window in that asks for what is its own', async () => {
    const { route, reached } = aRouter();
    expect(await route(DESK, deskPage, 'journal.read', read)).toEqual(read);
    await route(BOARD, boardPage, 'board.current', undefined);
    await route(BOARD, boardPage, 'app.ready', undefined);
    expect(reached).toEqual(['journal.read', 'board.current', 'app.ready']);
  });

  it.each<[string, number, Frame | null, unknown, unknown]>([
    ['a stranger', 99, deskPage, 'journal.read', read],
    ['a window whose frame is gone', DESK, null, 'journal.read', read],
    ['a frame inside the window', DESK, { ...deskPage, isTop: false }, 'journal.read', read],
    ['another origin', DESK, { url: 'https://desk/', isTop: true }, 'journal.read', read],
    ['an origin that begins like ours', DESK, { url: 'app://desk.evil/', isTop: true }, 'journal.read', read],
    ['the board’s page in the desk’s window', DESK, boardPage, 'journal.read', read],
    ['the desk’s page in the board’s window', BOARD, deskPage, 'journal.read', read],
    ['the board asking for the journal', BOARD, boardPage, 'journal.read', read],
    ['the board asking for a PIN', BOARD, boardPage, 'people.check-pin', {}],
    ['the desk asking for what the board is told', DESK, deskPage, 'board.current', undefined],
    ['a name that the contract lacks', DESK, deskPage, 'journal.erase', undefined],
    ['a name that every object has', DESK, deskPage, 'constructor', undefined],
    ['a name that is none', DESK, deskPage, { toString: () => 'app.start' }, undefined],
    ['an argument where none belongs', DESK, deskPage, 'app.start', { all: true }],
    ['no argument where one belongs', DESK, deskPage, 'journal.read', undefined],
    ['an argument out of bounds', DESK, deskPage, 'journal.read', { ...read, limit: 1e9 }],
    ['an argument with more in it', DESK, deskPage, 'journal.read', { ...read, file: '/etc/passwd' }],
    [
      'a file name that leaves the folder',
      DESK,
      deskPage,
      'paper.save-pdf',
      { html: '', name: '../x', page: 'A5' },
    ],
    [
      'a board view with a name in it',
      DESK,
      deskPage,
      'board.show',
      { office: '', calls: [], waiting: [], name: 'x' },
    ],
  ])('refuses %s', async (_, sender, frame, name, argument) => {
    const { route, reached } = aRouter();
    await expect(route(sender, frame, name, argument)).rejects.toThrow('refused');
    expect(reached).toEqual([]);
  });

  it('says nothing of what was in a bad argument', async () => {
    const { route } = aRouter();
    const secret = { person: 'lan', pin: { digits: '271828' }, verifier: {} };
    const said = await route(DESK, deskPage, 'people.check-pin', secret).catch(fault => String(fault));
    expect(said).toContain('refused');
    expect(said).not.toContain('271828');
  });
});

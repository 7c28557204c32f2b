import { describe, expect, it } from 'vitest';
import { BoardView } from '../../shared/ipc/board-view';
import { events, requests } from '../../shared/ipc/contract';

/** Said anew here, so that a call given to the public window is a decision and not a slip of the pen. */
describe('the public board', () => {
  it('may ask for nothing but its own view and the time', () => {
    const asked = Object.entries(requests).filter(([, { roles }]) =>
      (roles as readonly string[]).includes('board'),
    );
    expect(asked.map(([name]) => name)).toEqual(['app.ready', 'clock.read', 'board.current']);
  });

  it('is told of nothing but its own view and the time', () => {
    const told = Object.entries(events).filter(([, { roles }]) => roles.includes('board'));
    expect(told.map(([name]) => name)).toEqual(['clock', 'board.view']);
  });

  it('has no field for a name', () => {
    const call = { ticket: 'A001', counter: 1, calls: 1, at: '2026-11-23T08:00:00.000+07:00' };
    const view = { office: 'UBND phường Giả Tưởng', calls: [call], waiting: [] };
    expect(BoardView.safeParse(view).success).toBe(true);
    for (const calls of [[{ ...call, name: 'Nguyễn Văn Mẫu' }], [{ ...call, ticket: 'Nguyễn Văn Mẫu' }]]) {
      expect(BoardView.safeParse({ ...view, calls }).success).toBe(false);
    }
  });
});

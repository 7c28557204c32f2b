import type { Page } from '@playwright/test';
import type {} from '../../../renderer/rehearsal';

/** Gives the office a roll printer on a port of this machine. */
export async function giveOfficePrinter(desk: Page, port: number): Promise<void> {
  await desk.evaluate(async at => {
    const work = window.rehearsal?.work;
    const row = await work?.db.office.get('office');
    if (!work || !row) throw new Error('no office');
    const { procedureNotes: _notes, id: _id, last: _last, touched: _touched, ...office } = row;
    const body = { ...office, printer: { mode: 'thermal' as const, host: '127.0.0.1', port: at } };
    await work.gate.perform({ by: 'system' }, async () => ({
      ok: true as const,
      value: { writes: [{ deed: 'office.setUp' as const, body }], value: null },
    }));
  }, port);
}

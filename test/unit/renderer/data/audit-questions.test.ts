import { describe, expect, it } from 'vitest';
import { callNext } from '../../../../renderer/commands/serve-queue';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { auditEntries } from '../../../../renderer/data/audit-questions';
import { instantAt, type PlainDate } from '../../../../shared/kit/time';
import type { AuditFilter } from '../../../../shared/reports/audit';
import { monday } from '../../../office/day';
import { aBusyDesk } from '../../../office/set-up';

const tuesday = '2026-11-24' as PlainDate;
const EVERYTHING: AuditFilter = { day: '', person: '', deed: '' };

/** Lan and Hòa at work on Monday; on Tuesday Lan calls one number. */
async function twoDays() {
  const desk = await aBusyDesk();
  for (let i = 0; i < 3; i += 1) await takeTicket(desk.work, { service: 'A', priority: null });
  await callNext(desk.work, { counter: 2 });
  desk.services.moveTo(instantAt(tuesday, '08:00'));
  await takeTicket(desk.work, { service: 'A', priority: null });
  await callNext(desk.work, { counter: 1 });
  const own = desk.work.identity();
  if (!own) throw new Error('no identity');
  return Object.assign(
    (filter: Partial<AuditFilter>) => auditEntries(desk.db, own, { ...EVERYTHING, ...filter }),
    { desk, own },
  );
}

describe('who did what', () => {
  it('is told newest first, and wholly while it is not too much', async () => {
    const ask = await twoDays();
    const { entries, isCut, hasHoles } = await ask({});
    expect(hasHoles).toBe(false);
    expect(entries.map(entry => entry.seq)).toEqual(
      Array.from({ length: entries.length }, (_, i) => entries.length - i),
    );
    expect(isCut).toBe(false);
  });

  it('says so where entries of the days asked about have left the tables', async () => {
    const ask = await twoDays();
    const { db } = ask.desk;
    const [last, before] = (await ask({ day: monday, deed: 'ticket.taken' })).entries;
    await db.pages.delete([ask.own.station, ask.own.epoch, before?.seq ?? 0]);
    const taken = await ask({ day: monday, deed: 'ticket.taken' });
    expect(taken).toMatchObject({ entries: [last, expect.anything()], hasHoles: true });
    expect(await ask({ day: tuesday })).toMatchObject({ hasHoles: false });
    await db.pages.clear();
    expect(await ask({})).toMatchObject({ entries: [], hasHoles: true });
  });

  it.each([
    [{ day: monday, deed: 'ticket.called' }, ['hoa']],
    [{ day: tuesday, deed: 'ticket.called' }, ['lan']],
    [{ person: 'hoa' }, ['hoa', 'hoa']],
    [{ day: tuesday, person: 'hoa' }, []],
  ])('is narrowed by %o', async (filter, clerks) => {
    const { entries } = await (await twoDays())(filter);
    expect(entries.map(entry => entry.clerk)).toEqual(clerks);
  });
});

import { expect, it } from 'vitest';
import { proveBackup } from '../../../../electron/backup/prove';
import { startStation } from '../../../../renderer/commands/start-station';
import { carryTail } from '../../../../renderer/data/carry-tail';
import { ok } from '../../../../shared/kit/result';
import { aBackedUpDesk, take } from '../../../office/backed-up-desk';
import { PASSPHRASE } from '../../../office/passphrase';
import { aWorkplace } from '../../../office/workplace';

it('a copy goes on when its end was written again in a new epoch, for the city has another story there', async () => {
  const { desk, copy } = await aBackedUpDesk();
  const { main, services, db } = desk;
  const { identity } = await main.ask('app.start', undefined);
  const [left] = main.journal.heads();
  main.setPartsAt((left?.seq ?? 0) - 2);
  await main.ask('app.reopen', { epoch: identity?.epoch ?? 0 });
  const again = await aWorkplace({ services, main, database: db.name });
  const told = await main.ask('app.start', undefined);
  expect(await carryTail(again.work, told, 0)).toBe(3);
  await startStation(again.work, told.opening);
  await take(again);
  for (const _again of [1, 2]) expect(await main.ask('backup.copy', undefined)).toEqual(ok(null));
  expect(await main.ask('backup.standing', undefined)).toMatchObject({
    state: 'done',
    behind: 0,
    damaged: [],
  });
  expect(await proveBackup(copy, PASSPHRASE)).toMatchObject({ ok: true, value: { proof: { tickets: 4 } } });
});

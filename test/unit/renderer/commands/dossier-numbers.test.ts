import { describe, expect, it } from 'vitest';
import { codeProvisional, lookAgain, tellNumbersNeeded } from '../../../../renderer/commands/keep-numbers';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { admitPages } from '../../../../renderer/data/admit';
import { findByCode } from '../../../../renderer/data/queries';
import { addDays, DAY_MS } from '../../../../shared/kit/time';
import type { Page } from '../../../../shared/ledger/entry';
import { anIntake } from '../../../office/an-intake';
import { aCity } from '../../../office/city-hand';
import { monday } from '../../../office/day';
import { steadyServices } from '../../../office/services';
import { aBusyDesk } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

async function receive(desk: OfficeDesk, count = 1): Promise<string[]> {
  const codes: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const received = await receiveDossier(desk.work, anIntake(1));
    codes.push(received.ok ? received.value.code : received.reason);
  }
  return codes;
}

const admit = (desk: OfficeDesk, ...pages: Page[]) =>
  admitPages(desk.db, desk.journal, pages, desk.work.identity());

describe('numbers of dossiers', () => {
  it('are official inside the block, provisional when it is used up', async () => {
    const desk = await aBusyDesk();
    await admit(desk, aCity(desk.services).lease(1, [7, 8]));
    expect(await receive(desk, 4)).toEqual([
      'H26.101-261123-0007',
      'H26.101-261123-0008',
      'T1-261123-0001',
      'T1-261123-0002',
    ]);
  });

  it('go on from block to block, and begin again on each day of a block', async () => {
    const desk = await aBusyDesk();
    const city = aCity(desk.services);
    const tomorrow = addDays(monday, 1);
    await admit(desk, city.lease(1, [41, 42]), city.lease(1, [7, 7], [monday, tomorrow]));
    expect(await receive(desk, 4)).toEqual([
      'H26.101-261123-0007',
      'H26.101-261123-0041',
      'H26.101-261123-0042',
      'T1-261123-0001',
    ]);
    desk.services.moveTo(desk.services.now() + DAY_MS);
    expect(await receive(desk, 2)).toEqual(['H26.101-261124-0007', 'T1-261124-0001']);
  });

  it('become official when a block arrives, of the day of reception; both codes find the dossier', async () => {
    const desk = await aBusyDesk();
    const [provisional = ''] = await receive(desk, 1);
    desk.services.moveTo(desk.services.now() + DAY_MS);
    await receive(desk, 1);
    await admit(desk, aCity(desk.services).lease(1, [12, 20]));
    expect(await codeProvisional(desk.work)).toEqual({ ok: true, value: 1 });
    const dossier = await findByCode(desk.db, 'H26.101-261123-0012');
    expect(dossier).toBeDefined();
    expect(await findByCode(desk.db, provisional)).toEqual(dossier);
    expect(await codeProvisional(desk.work)).toEqual({ ok: true, value: 0 });
  });

  it('are never given twice by two PCs of a ward, whoever hears of whom', async () => {
    const services = steadyServices();
    const city = aCity(services);
    const one = await aBusyDesk({ station: 1, services });
    const two = await aBusyDesk({ station: 2, services });
    await receive(one, 2);
    await receive(two, 2);
    const [ofOne, ofTwo] = [await one.db.pages.toArray(), await two.db.pages.toArray()];
    city.hears([...ofOne, ...ofTwo]);
    const leases = [city.lease(1, [1, 2]), city.lease(2, [3, 9])];
    await admit(one, ...ofTwo, ...leases);
    await admit(two, ...ofOne, ...leases);
    // Two PCs code at the same time; each gives numbers only to what it took in itself.
    expect(await codeProvisional(one.work)).toEqual({ ok: true, value: 2 });
    expect(await codeProvisional(two.work)).toEqual({ ok: true, value: 2 });
    const own = async ({ db }: OfficeDesk, station: number) =>
      (await db.dossiers.where('day').equals(monday).toArray())
        .filter(dossier => dossier.station === station)
        .map(dossier => dossier.officialCode?.number);
    expect([...(await own(one, 1)), ...(await own(two, 2))].sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('what is asked of the city', () => {
  it('is nothing while the blocks of this PC suffice, whatever the others of the ward drew', async () => {
    const services = steadyServices();
    const city = aCity(services);
    const one = await aBusyDesk({ station: 1, services });
    const two = await aBusyDesk({ station: 2, services });
    const days = [monday, addDays(monday, 14)] as const;
    const leases = [city.lease(1, [1, 43], days), city.lease(2, [44, 86], days)];
    await admit(two, ...leases);
    await receive(two, 4);
    await admit(
      one,
      ...leases,
      ...(await two.db.pages.where('entry.subject').startsWith('dossier/').toArray()),
    );
    await tellNumbersNeeded(one.work);
    await tellNumbersNeeded(two.work);
    expect(one.main.needs).toEqual([null]);
    expect(two.main.needs).toMatchObject([{ fromDay: monday, size: 200 }]);
  });

  it('names the day of the oldest dossier without an official number', async () => {
    const desk = await aBusyDesk();
    await receive(desk);
    desk.services.moveTo(desk.services.now() + 3 * DAY_MS);
    await tellNumbersNeeded(desk.work);
    expect(desk.main.needs).toMatchObject([{ fromDay: monday, toDay: addDays(monday, 17) }]);
  });

  it('names an older dossier too that others brought later', async () => {
    const desk = await aBusyDesk();
    await receive(desk);
    const [older] = await desk.db.dossiers.toArray();
    if (!older) throw new Error('nothing was received');
    await desk.db.dossiers.delete(older.id);
    desk.services.moveTo(desk.services.now() + DAY_MS);
    await receive(desk);
    await tellNumbersNeeded(desk.work);
    await desk.db.dossiers.put(older);
    lookAgain(desk.work);
    await tellNumbersNeeded(desk.work);
    expect(desk.main.needs).toMatchObject([{ fromDay: addDays(monday, 1) }, { fromDay: monday }]);
  });
});

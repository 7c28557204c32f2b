import { beforeEach, describe, expect, it } from 'vitest';
import { receiveDossier } from '../../../../../renderer/commands/receive-dossier';
import { callNext } from '../../../../../renderer/commands/serve-queue';
import { switchClerk } from '../../../../../renderer/commands/switch-clerk';
import { takeTicket } from '../../../../../renderer/commands/take-ticket';
import { findOpenWork } from '../../../../../renderer/screens/sign-in/open-work';
import { patchForm, useDesk } from '../../../../../renderer/state/store';
import { ok } from '../../../../../shared/kit/result';
import { anIntake } from '../../../../office/an-intake';
import { aBusyDesk, pins } from '../../../../office/set-up';
import type { OfficeDesk } from '../../../../office/workplace';

beforeEach(() => useDesk.setState(useDesk.getInitialState(), true));

/** Lan is serving A001, types a page, and a receipt of hers may or may not lie in the tray. Hòa has nothing open. */
async function aDeskInFullWork(): Promise<OfficeDesk> {
  const desk = await aBusyDesk({ mode: 'a5' });
  await takeTicket(desk.work, { service: 'A', priority: null });
  await callNext(desk.work, { counter: 1 });
  const received = await receiveDossier(desk.work, anIntake(1, { slip: 'print' }));
  const id = received.ok ? (received.value.slip ?? '') : '';
  await desk.work.gate.perform({ by: 'system' }, async () =>
    ok({
      writes: [
        { deed: 'slip.started', id, body: {} },
        { deed: 'slip.ended', id, body: { outcome: 'unknown' } },
      ],
      value: null,
    }),
  );
  patchForm('lan', { note: 'đang gõ' });
  return desk;
}

const openAt = async ({ work }: OfficeDesk, counter: number, person: string, isSeated = true) =>
  (await findOpenWork(work, { counter, person, owner: person }, isSeated)).map(({ kind, about }) => [
    kind,
    about,
  ]);

describe('what a clerk leaves behind', () => {
  it('is her page, the number she serves and the slips of hers that ask', async () => {
    expect(await openAt(await aDeskInFullWork(), 1, 'lan')).toEqual([
      ['page', ''],
      ['ticket', 'A001'],
      ['slip', 'T1-261123-0001'],
    ]);
  });

  it('is nothing of a colleague’s', async () => {
    expect(await openAt(await aDeskInFullWork(), 2, 'hoa')).toEqual([]);
  });

  it('is not the number called where a colleague has taken her counter over', async () => {
    const desk = await aDeskInFullWork();
    await switchClerk(desk.work, { person: 'hoa', counter: 1, pin: pins.hoa });
    expect(await openAt(desk, 1, 'lan', false)).toEqual([
      ['page', ''],
      ['slip', 'T1-261123-0001'],
    ]);
    expect(await openAt(desk, 1, 'hoa')).toEqual([['ticket', 'A001']]);
  });
});

import { describe, expect, it } from 'vitest';
import { grantRole, letGo } from '../../../../renderer/commands/change-person';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import type { PlainDate } from '../../../../shared/kit/time';
import { anIntake } from '../../../office/an-intake';
import { friday } from '../../../office/day';
import { aBusyDesk, type PersonName, pins } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const hung = { person: 'hung', pin: pins.hung };
const COPIES = '2.000815';

const delegate = (desk: OfficeDesk, person: PersonName, to: PlainDate | null = null) =>
  grantRole(desk.work, hung, person, { grant: 'signatory', from: friday, to, decision: `QĐ của ${person}` });

/** Finishes a dossier and answers who signed it. */
async function signs(desk: OfficeDesk, signatory?: string | null, procedure = COPIES) {
  const received = await receiveDossier(desk.work, anIntake(1, { procedure }));
  if (!received.ok) throw new Error(received.reason);
  const { id } = received.value;
  const chosen = signatory === undefined ? {} : { signatory };
  const done = await finishDossier(desk.work, { counter: 1, dossier: id, result: {}, ...chosen });
  return done.ok ? ((await desk.db.dossiers.get(id))?.result?.signatory?.person ?? null) : done.reason;
}

describe('certified copies', () => {
  it('name who signs them by a decision that holds today, and the decision', async () => {
    const desk = await aBusyDesk();
    await delegate(desk, 'hoa');
    expect(await signs(desk)).toBe('hoa');
    const [row] = (await desk.db.dossiers.toArray()).slice(-1);
    expect(row?.result?.signatory).toEqual({ person: 'hoa', name: 'Đỗ Thu Hòa', decision: 'QĐ của hoa' });
  });

  it('name nobody where nobody may, or the chairman signed, and are finished all the same', async () => {
    const desk = await aBusyDesk();
    expect(await signs(desk)).toBeNull();
    await delegate(desk, 'hoa');
    expect(await signs(desk, null)).toBeNull();
  });

  it('name the one who was chosen of several, and nobody unasked', async () => {
    const desk = await aBusyDesk();
    await delegate(desk, 'hoa');
    await delegate(desk, 'hung');
    expect(await signs(desk)).toBeNull();
    expect(await signs(desk, 'hung')).toBe('hung');
  });

  it.each([
    ['was never given it', async () => undefined],
    ['was given it until yesterday', (desk: OfficeDesk) => delegate(desk, 'hoa', friday)],
    [
      'left',
      async (desk: OfficeDesk) => {
        await delegate(desk, 'hoa');
        await letGo(desk.work, hung, 'hoa', 'nghỉ');
      },
    ],
  ])('are not signed by somebody who %s', async (_, before) => {
    const desk = await aBusyDesk();
    await before(desk);
    expect(await signs(desk, 'hoa')).toBe('not-signatory');
  });

  it('are the only dossiers that ask for it', async () => {
    const desk = await aBusyDesk();
    await delegate(desk, 'hoa');
    expect(await signs(desk, undefined, '1.004222')).toBeNull();
  });
});

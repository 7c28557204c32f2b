// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { findOffice } from '../../../../../renderer/data/queries';
import { Intake } from '../../../../../renderer/screens/intake/intake';
import type { Overlay } from '../../../../../renderer/state/clerk-desk';
import { blankForm } from '../../../../../renderer/state/intake-form';
import { OwnerContext } from '../../../../../renderer/state/owner';
import {
  bringToFront,
  patchDesk,
  patchForm,
  patchPerson,
  useDesk,
} from '../../../../../renderer/state/store';
import { draw, until } from '../../../../office/screen';
import { aBusyDesk } from '../../../../office/set-up';

/** Lan's intake with a procedure chosen and nobody's name, and what lies over it. */
async function anIntakeUnder(overlay: Overlay) {
  const desk = await aBusyDesk();
  const [office, lan] = [await findOffice(desk.db), await desk.db.people.get('lan')];
  if (!office || !lan) throw new Error('no office, no Lan');
  patchForm('lan', { ...blankForm, procedure: '1.004873' });
  bringToFront({ owner: 'lan', person: 'lan', counter: 1 });
  patchDesk('lan', { overlay, notice: null });
  const page = await draw(
    desk,
    <OwnerContext value="lan">
      <Intake office={office} seat={{ counter: 1, person: lan }} ticket={undefined} />
    </OwnerContext>,
  );
  return {
    press: page.press,
    slips: () => desk.db.slips.toArray(),
    notice: () => useDesk.getState().desks.lan?.notice,
    fillName: () => act(async () => patchPerson('lan', 'submitter', { name: 'Nguyễn Văn Mẫu' })),
    close: () => act(async () => patchDesk('lan', { overlay: null })),
  };
}

const guidance = { key: 'd', altKey: true };

describe('the keys of intake', () => {
  it.each(['backup', 'spool', 'shown-slip'] as const)('do nothing while %s lies over it', async overlay => {
    const intake = await anIntakeUnder(overlay);
    await intake.press(guidance);
    await intake.press({ key: 'F10' });
    await intake.close();
    await intake.fillName();
    await intake.press({ key: 'F10' });
    await until(async () => intake.notice()?.reason === 'received', 'F10 is heard');
    expect(intake.notice()?.no).toBe(1);
    expect((await intake.slips()).map(({ kind }) => kind)).toEqual(['receipt']);
  });

  it('give what they say while intake lies open', async () => {
    const intake = await anIntakeUnder(null);
    await intake.press(guidance);
    await until(async () => (await intake.slips())[0]?.kind === 'guidance', 'a list is made');
  });
});

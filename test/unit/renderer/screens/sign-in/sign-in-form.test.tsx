// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findOffice } from '../../../../../renderer/data/queries';
import { SignInForm } from '../../../../../renderer/screens/sign-in/sign-in-form';
import { bringToFront, patchForm } from '../../../../../renderer/state/store';
import { refuse } from '../../../../../shared/kit/result';
import { draw } from '../../../../office/screen';
import { aBusyDesk } from '../../../../office/set-up';
import type { OfficeDesk } from '../../../../office/workplace';

type Perform = OfficeDesk['work']['gate']['perform'];

/** Lan at her own screen, about to leave it, at a PC whose gate answers so, or whose tables are gone. */
async function lanLeaves(perform: Perform, areTablesGone = false) {
  const desk = await aBusyDesk();
  const [office, lan] = [await findOffice(desk.db), await desk.db.people.get('lan')];
  if (!office || !lan) throw new Error('no office, no Lan');
  patchForm('lan', null);
  bringToFront({ owner: 'lan', person: 'lan', counter: 1 });
  const seats = [{ counter: 1, person: 'lan' }];
  const work = { ...desk.work, gate: { perform } };
  const parts = { office, people: [lan], seats, behind: [], kept: [] };
  const form = await draw({ ...desk, work }, <SignInForm {...parts} />);
  if (areTablesGone) desk.db.close({ disableAutoOpen: true });
  await form.click('Ra Quầy 1');
  return form;
}

describe('a clerk who leaves her counter', () => {
  it('is told when that was refused', async () => {
    const form = await lanLeaves(async () => refuse('disk-full'));
    await form.says('Ổ đĩa đầy');
  });

  it('is told when it broke, and may try again', async () => {
    const form = await lanLeaves(() => Promise.reject(new Error('database closed')));
    await form.says('Có trục trặc trong ứng dụng');
    expect(form.button('Ra Quầy 1').disabled).toBe(false);
  });

  it('is told when what she leaves behind cannot be read, and does not leave unasked', async () => {
    let performed = 0;
    const form = await lanLeaves(async () => {
      performed += 1;
      return refuse('disk-full');
    }, true);
    await form.says('Có trục trặc trong ứng dụng');
    expect(form.button('Ra Quầy 1').disabled).toBe(false);
    expect(performed).toBe(0);
  });
});

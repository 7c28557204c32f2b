// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import { useReceive } from '../../../../../renderer/screens/intake/use-receive';
import { DeskContext } from '../../../../../renderer/screens/work-context';
import { blankForm, type IntakeForm } from '../../../../../renderer/state/intake-form';
import { OwnerContext } from '../../../../../renderer/state/owner';
import { patchForm, useDesk } from '../../../../../renderer/state/store';
import { startedAt } from '../../../../office/screen';
import { aBusyDesk } from '../../../../office/set-up';
import type { OfficeDesk } from '../../../../office/workplace';

const filled: IntakeForm = {
  ...blankForm,
  submitter: { ...blankForm.submitter, name: 'Nguyễn Văn Mẫu' },
  procedure: '1.000894',
};

/** Lan's intake page at counter 1, filled; answers what F10 left of it. */
async function pressF10(desk: OfficeDesk, form = filled) {
  const lan = await desk.db.people.get('lan');
  if (!lan) throw new Error('no Lan');
  const seat = { counter: 1, person: lan };
  patchForm('lan', form);
  let press: () => Promise<void> = async () => undefined;
  function Page() {
    press = useReceive(form, seat, null, () => undefined).receive as typeof press;
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <DeskContext value={startedAt(desk)}>
        <OwnerContext value="lan">
          <Page />
        </OwnerContext>
      </DeskContext>,
    ),
  );
  await act(async () => press());
  await act(async () => root.unmount());
  const { drafts, desks } = useDesk.getState();
  return {
    form: drafts.forms.lan,
    said: desks.lan?.notice?.reason,
    dossiers: await desk.db.dossiers.count(),
  };
}

describe('F10 on a filled intake page', () => {
  it('clears the page once the dossier is in', async () => {
    expect(await pressF10(await aBusyDesk())).toMatchObject({ form: blankForm, dossiers: 1 });
  });

  it('clears the page and says so when the dossier is written but the disk is behind', async () => {
    const desk = await aBusyDesk();
    desk.main.setDisk('full');
    expect(await pressF10(desk)).toEqual({ form: blankForm, said: 'kept-once', dossiers: 1 });
  });

  it('leaves the page when nothing was written', async () => {
    const form = { ...filled, submitter: blankForm.submitter };
    expect(await pressF10(await aBusyDesk(), form)).toEqual({ form, said: 'name-missing', dossiers: 0 });
  });
});

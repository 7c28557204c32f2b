import { beforeEach, expect, it } from 'vitest';
import { beginChange } from '../../../../renderer/commands/begin-change';
import { bringToFront, useDesk } from '../../../../renderer/state/store';
import { aBusyDesk } from '../../../office/set-up';

beforeEach(() => useDesk.setState(useDesk.getInitialState(), true));

it('asks for the PIN where the way back without one breaks', async () => {
  const { work } = await aBusyDesk();
  const [lan, hoa] = [
    { owner: 'lan', person: 'lan', counter: 1 },
    { owner: 'hoa', person: 'hoa', counter: 2 },
  ];
  bringToFront(lan);
  bringToFront(hoa);
  const broken = { ...work, ask: () => Promise.reject(new Error('the main process is gone')) };
  await beginChange(broken, 30, [lan, hoa]);
  expect(useDesk.getState().session).toMatchObject({ front: 'hoa', isChanging: true });
});

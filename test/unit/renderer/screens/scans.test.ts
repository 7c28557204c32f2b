// @vitest-environment happy-dom
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { hearScanner } from '../../../../renderer/screens/scans';
import { bringToFront, useDesk } from '../../../../renderer/state/store';
import { aBusyDesk } from '../../../office/set-up';
import { Keyboard } from '../scanning/keyboard';

beforeEach(() => useDesk.setState(useDesk.getInitialState(), true));

it('says at the desk where a receipt was scanned that looking for it broke', async () => {
  const desk = await aBusyDesk();
  bringToFront({ owner: 'lan', person: 'lan', counter: 1 });
  const wedge = hearScanner(desk.work);
  onTestFinished(() => wedge.stop());
  desk.db.close({ disableAutoOpen: true });
  const scanner = new Keyboard();
  scanner.type('T1-261123-0007', 5);
  scanner.press('Enter', 5);
  bringToFront({ owner: 'hoa', person: 'hoa', counter: 2 });
  await vi.waitFor(() => expect(useDesk.getState().desks.lan?.notice?.reason).toBe('fault'));
  expect(useDesk.getState().desks.hoa?.notice).toBeNull();
});

import { beforeEach, describe, expect, it } from 'vitest';
import { freshDevices } from '../../../../renderer/state/devices';
import { patchDevices, showPrinter, useDesk } from '../../../../renderer/state/store';

beforeEach(() => patchDevices(freshDevices));

describe('the printers’ light', () => {
  it('shows the dead one, however the others are, until it is well again', () => {
    showPrinter({ state: 'down', reason: 'paper-out' }, 'first');
    showPrinter({ state: 'ready' }, 'second');
    expect(useDesk.getState().devices.printer).toEqual({ state: 'down', reason: 'paper-out' });
    showPrinter({ state: 'low' }, 'first');
    expect(useDesk.getState().devices).toMatchObject({
      printer: { state: 'low' },
      printers: { first: { state: 'low' }, second: { state: 'ready' } },
    });
  });
});

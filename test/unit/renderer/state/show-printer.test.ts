import { beforeEach, describe, expect, it } from 'vitest';
import { freshDevices, worstLight } from '../../../../renderer/state/devices';
import { patchDevices, showPrinter, useDesk } from '../../../../renderer/state/store';

beforeEach(() => patchDevices(freshDevices));

const dead = { state: 'down', reason: 'paper-out' } as const;
const shown = (...ids: readonly string[]) => worstLight(useDesk.getState().devices.printers, ids);

describe('the printers’ light', () => {
  it('shows the dead one, however the others are, until it is well again', () => {
    showPrinter(dead, 'first');
    showPrinter({ state: 'ready' }, 'second');
    expect(shown('first', 'second')).toEqual(dead);
    showPrinter({ state: 'low' }, 'first');
    expect(shown('first', 'second')).toEqual({ state: 'low' });
  });

  it('forgets a dead one that the office no longer has', () => {
    showPrinter(dead, 'sold');
    showPrinter({ state: 'ready' }, 'kept');
    expect(shown('kept')).toEqual({ state: 'ready' });
    expect(shown()).toEqual({ state: 'idle' });
  });

  it('says what needs a hand before what does not, and what is known before what was never asked', () => {
    showPrinter({ state: 'ready' }, 'ready');
    showPrinter({ state: 'silent' }, 'silent');
    showPrinter({ state: 'low' }, 'low');
    expect(shown('ready', 'silent', 'low')).toEqual({ state: 'low' });
    expect(shown('ready', 'silent')).toEqual({ state: 'silent' });
    expect(shown('never-asked', 'ready')).toEqual({ state: 'ready' });
  });
});

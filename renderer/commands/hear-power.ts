import { bridge } from '../bridge/bridge';
import { notify, patchDevices } from '../state/store';

/** Saves what is being typed before the PC sleeps or goes down, and says when it runs on its battery. */
export function hearPower(flushDrafts: () => Promise<void>): void {
  bridge.on('power', news => {
    if (news === 'suspend' || news === 'shutdown') void flushDrafts();
    if (news === 'shutdown') notify('refused', 'shutting-down');
    if (news === 'on-battery' || news === 'on-mains') patchDevices({ onBattery: news === 'on-battery' });
    if (news === 'on-battery') notify('refused', 'on-battery');
  });
}

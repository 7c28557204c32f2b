import { bridge } from '../bridge/bridge';
import { notify, patchDevices } from '../state/store';

/**
 * Saves what is being typed before the PC sleeps or goes down, and says when it runs on its battery. Who wakes it, or opens
 * the system's own lock, may be anybody: `lock` is called.
 */
export function hearPower(flushDrafts: () => Promise<void>, lock: () => void): void {
  bridge.on('power', news => {
    if (news === 'suspend' || news === 'lock-screen') lock();
    if (news === 'suspend' || news === 'shutdown') void flushDrafts();
    if (news === 'shutdown') notify('refused', 'shutting-down');
    if (news === 'on-battery' || news === 'on-mains') patchDevices({ onBattery: news === 'on-battery' });
    if (news === 'on-battery') notify('refused', 'on-battery');
  });
}

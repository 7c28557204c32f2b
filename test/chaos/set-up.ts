import type { SetUp } from '../../renderer/commands/set-up-office';
import type { PrinterSettings } from '../../shared/office/office';
import { anOffice } from '../office/day';
import { PASSPHRASE } from '../office/passphrase';

/** Who sits at counter 1 and 2, and her PIN. */
export const clerkAt = {
  1: { clerk: 'lan', pin: '271828' },
  2: { clerk: 'hoa', pin: '141592' },
} as const;
export type CounterNo = keyof typeof clerkAt;

/** What the first-run screen hands in. Journeys can import this: it leads to no catalogue, which their loader cannot read. */
export function aFirstRun(printer: PrinterSettings): SetUp {
  return {
    office: { ...anOffice, printer },
    station: 1,
    passphrase: PASSPHRASE,
    people: [
      { id: 'lan', name: 'Trần Thị Lan', role: 'clerk', pin: clerkAt[1].pin },
      { id: 'hoa', name: 'Đỗ Thu Hòa', role: 'clerk', pin: clerkAt[2].pin },
      { id: 'hung', name: 'Lê Mạnh Hùng', role: 'supervisor', pin: '577215' },
    ],
    waiver: 'Công văn 12/UBND-NV',
  };
}

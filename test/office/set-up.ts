import { type SetUp, setUpOffice } from '../../renderer/commands/set-up-office';
import { signIn } from '../../renderer/commands/sign-in';
import type { Office, PrinterMode } from '../../shared/office/office';
import { anOffice } from './day';
import { PASSPHRASE } from './passphrase';
import { pins } from './pins';
import { aWorkplace, type OfficeDesk, type SteadyServices } from './workplace';

export { pins };
export type PersonName = keyof typeof pins;

/** The office of the tests: Lan and Hòa are clerks, Hùng is their supervisor. */
export function aSetUp(given: { station?: number; office?: Partial<Office> } = {}): SetUp {
  return {
    office: { ...anOffice, ...given.office },
    station: given.station ?? 1,
    passphrase: PASSPHRASE,
    people: [
      { id: 'lan', name: 'Trần Thị Lan', role: 'clerk', pin: pins.lan },
      { id: 'hoa', name: 'Đỗ Thu Hòa', role: 'clerk', pin: pins.hoa },
      { id: 'hung', name: 'Lê Mạnh Hùng', role: 'supervisor', pin: pins.hung },
    ],
    waiver: 'Công văn 12/UBND-NV',
  };
}

type Given = {
  readonly station?: number;
  readonly services?: SteadyServices;
  readonly mode?: PrinterMode;
};

/** A PC that is set up and where nobody sits. */
export async function aReadyDesk({ station = 1, services, mode = 'none' }: Given = {}): Promise<OfficeDesk> {
  const desk = await aWorkplace(services ? { services } : {});
  const printer = { ...anOffice.printer, mode };
  const done = await setUpOffice(desk.work, aSetUp({ station, office: { printer } }));
  if (!done.ok) throw new Error(`${done.reason} ${done.detail}`);
  return desk;
}

export async function seat(desk: OfficeDesk, person: PersonName, counter: number): Promise<void> {
  const seated = await signIn(desk.work, { person, counter, pin: pins[person] });
  if (!seated.ok) throw new Error(seated.reason);
}

/** A PC at work: Lan at counter 1, Hòa at counter 2. */
export async function aBusyDesk(given: Given = {}): Promise<OfficeDesk> {
  const desk = await aReadyDesk(given);
  await seat(desk, 'lan', 1);
  await seat(desk, 'hoa', 2);
  return desk;
}

import { blankIntake, type Intake } from '../../shared/intake/intake';

export const CERTIFIED_COPY = '2.000815';
export const FREE_OF_CHARGE = '1.000894';

/** An intake page as a screen hands it over; the citizen does not exist. */
export function anIntake(counter: number, given: Partial<Intake> = {}): Intake {
  return {
    ...blankIntake(counter),
    procedure: CERTIFIED_COPY,
    submitter: { name: 'Nguyễn Văn Mẫu', idNumber: '001087000001' },
    pages: 3,
    copies: 2,
    ...given,
  };
}

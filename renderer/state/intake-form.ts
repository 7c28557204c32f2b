import type { PaperLine } from '../../shared/dossiers/dossier';

/** A person as typed; empty where nothing is. */
export type PersonForm = {
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string;
  readonly sex: '' | 'male' | 'female';
  readonly address: string;
  readonly phone: string;
  /** Filled by a card that the clerk has not yet confirmed with her eyes. */
  readonly fromCard: boolean;
};

/** A fee as typed, of a procedure whose fees the catalogue does not name. */
export type ExtraFeeForm = { readonly label: string; readonly amount: string; readonly basis: string };

/** The intake page as it lies on one clerk's desk; plain data, saved as she types. */
export type IntakeForm = {
  readonly submitter: PersonForm;
  readonly forAnother: boolean;
  readonly owner: PersonForm;
  /** Catalogue id, `other`, or empty. */
  readonly procedure: string;
  readonly otherName: string;
  readonly papers: readonly PaperLine[];
  readonly sets: number;
  readonly channel: 'counter' | 'online' | 'post';
  readonly resultBy: 'counter' | 'post' | 'home';
  readonly slip: 'print' | 'screen' | 'none' | null;
  /** Entered where the catalogue knows no term: number, unit, source. */
  readonly term: { readonly value: string; readonly unit: 'workingDay' | 'calendarDay' | 'sameDay' | 'hour' };
  /** Amounts entered where the catalogue knows none, by fee row. */
  readonly amounts: Readonly<Record<string, string>>;
  readonly basis: string;
  readonly feeChoices: Readonly<Record<string, number>>;
  readonly extraFees: readonly ExtraFeeForm[];
  readonly note: string;
};

export const blankPerson: PersonForm = {
  name: '',
  idNumber: '',
  birthDate: '',
  sex: '',
  address: '',
  phone: '',
  fromCard: false,
};

export const blankForm: IntakeForm = {
  submitter: blankPerson,
  forAnother: false,
  owner: blankPerson,
  procedure: '',
  otherName: '',
  papers: [],
  sets: 1,
  channel: 'counter',
  resultBy: 'counter',
  slip: null,
  term: { value: '', unit: 'workingDay' },
  amounts: {},
  basis: '',
  feeChoices: {},
  extraFees: [],
  note: '',
};

export function isBlank(form: IntakeForm): boolean {
  return JSON.stringify(form) === JSON.stringify(blankForm);
}

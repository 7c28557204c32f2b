import type { PrinterMode, Service } from '../../../shared/office/office';
import type { Role } from '../../../shared/people/person';

/** A row of a list on screen; `key` tells rows apart while they are typed and may be the id of what they become. */
export type PersonDraft = {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
};
export type ServiceDraft = Service & { readonly key: string };
export type PrinterDraft = { readonly mode: PrinterMode; readonly host: string; readonly port: string };

/** The set-up as it is typed: all text, checked only when it is finished. */
export type SetUpForm = {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly unit: string;
  readonly place: string;
  readonly phone: string;
  readonly counters: string;
  readonly station: string;
  readonly services: readonly ServiceDraft[];
  readonly printer: PrinterDraft;
  readonly people: readonly PersonDraft[];
  /** What allows one supervisor; asked for only then. */
  readonly waiver: string;
  /** Empty where the system keeps secrets itself. */
  readonly passphrase: string;
};

import type { PlainDate } from '../../../shared/kit/time';
import { FEE_SLIP_TITLE, type Forms, NO_FORMS } from '../../../shared/office/forms';
import type { Logo } from '../../../shared/office/logo';
import { LOCK_AFTER_MINUTES, Office } from '../../../shared/office/office';
import { LIST_AGE_DAYS } from '../../../shared/people/list-age';
import type { OfficeChange } from '../../commands/change-office';
import type { Stored } from '../../data/database';
import type { PrinterDraft, ServiceDraft } from '../first-run/set-up-form';
import { parseCounters, writeCounters } from './counters-text';
import { type FieldFaults, faultsOf, faultsOfDesk } from './field-faults';
import { type AddedPrinter, draftPrinter, faultsOfPrinters, typedPrinter } from './printers-draft';

/** Which forms are handed out; the slip's title and basis stay while it is switched off. */
export type FormsDraft = {
  readonly signer: string;
  readonly hasFeeSlip: boolean;
  readonly feeTitle: string;
  readonly feeBasis: string;
  readonly handbackRecord: boolean;
};

/** The office's settings as they are typed. */
export type OfficeDraft = {
  readonly name: string;
  readonly unit: string;
  readonly city: string;
  readonly place: string;
  readonly phone: string;
  readonly slipTitle: string;
  readonly counters: string;
  /** Seconds within which a clerk comes back to her desk without PIN; 0: never. */
  readonly switchWithoutPinSeconds: number;
  /** Minutes without key or mouse until the desks are locked; 0: never. */
  readonly lockAfterMinutes: number;
  /** Days without the city from which on its list of people is called old. */
  readonly listAgeDays: number;
  readonly badgesAlone: boolean;
  readonly services: readonly ServiceDraft[];
  readonly printer: PrinterDraft;
  readonly printers: readonly AddedPrinter[];
  readonly forms: FormsDraft;
  readonly daysOff: readonly PlainDate[];
  readonly daysOn: readonly PlainDate[];
  /** Null: taken away. Absent: nobody touched it, so what another PC chose meanwhile stays. */
  readonly logo?: Logo | null;
};

export function draftOf(office: Stored<'office'>): OfficeDraft {
  const { name, unit, city, place, phone, slipTitle, printer, daysOff, daysOn } = office;
  return {
    ...{ name, unit, city, place, phone, slipTitle, daysOff, daysOn },
    counters: writeCounters(office.counters.map(counter => counter.no)),
    switchWithoutPinSeconds: office.switchWithoutPinSeconds ?? 0,
    lockAfterMinutes: office.lockAfterMinutes ?? LOCK_AFTER_MINUTES,
    listAgeDays: office.listAgeDays ?? LIST_AGE_DAYS,
    badgesAlone: office.badgesAlone ?? false,
    services: office.services.map(service => ({ ...service, key: service.prefix })),
    printer: { ...printer, port: String(printer.port) },
    printers: (office.printers ?? []).map(draftPrinter),
    forms: formsDraftOf(office.forms ?? NO_FORMS),
  };
}

function formsDraftOf({ signer, feeSlip, handbackRecord }: Forms): FormsDraft {
  const { title, basis } = feeSlip ?? { title: FEE_SLIP_TITLE, basis: '' };
  return { signer, hasFeeSlip: feeSlip !== null, feeTitle: title, feeBasis: basis, handbackRecord };
}

function formsOf({ signer, hasFeeSlip, feeTitle, feeBasis, handbackRecord }: FormsDraft): Forms {
  return { signer, feeSlip: hasFeeSlip ? { title: feeTitle, basis: feeBasis } : null, handbackRecord };
}

export type CheckedDraft =
  | { readonly change: OfficeChange; readonly faults: null }
  | { readonly change: null; readonly faults: FieldFaults };

/** What of the draft is wrong, each at its field, or the change that it asks for. */
export function checkDraft(draft: OfficeDraft): CheckedDraft {
  const { counters, services, printer, printers, forms, logo, ...plain } = draft;
  const numbers = parseCounters(counters) ?? [];
  const parsed = Office.omit({ code: true, codeWidth: true }).safeParse({
    ...plain,
    counters: numbers.map(no => ({ no })),
    services: services.map(({ prefix, name }) => ({ prefix, name })),
    printer: { ...printer, port: Number(printer.port) },
    printers: printers.map(typedPrinter),
    forms: formsOf(forms),
  });
  const faults: FieldFaults = {
    ...faultsOfDesk(draft),
    ...faultsOfPrinters(printers),
    ...(parsed.success
      ? {}
      : faultsOf(parsed.error.issues.map(({ path }) => ({ path: ['office', ...path] })))),
  };
  return parsed.success && Object.keys(faults).length === 0
    ? { change: { ...parsed.data, ...(logo !== undefined && { logo }) }, faults: null }
    : { change: null, faults };
}

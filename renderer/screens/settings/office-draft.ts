import { PlainDate } from '../../../shared/kit/time';
import { Office } from '../../../shared/office/office';
import type { OfficeChange } from '../../commands/change-office';
import type { Stored } from '../../data/database';
import type { PrinterDraft, ServiceDraft } from '../first-run/set-up-form';
import { parseCounters, writeCounters } from './counters-text';
import { type FieldFaults, faultsOf, faultsOfDesk } from './field-faults';

/** The office's settings as they are typed. */
export type OfficeDraft = {
  readonly name: string;
  readonly unit: string;
  readonly city: string;
  readonly place: string;
  readonly phone: string;
  readonly slipTitle: string;
  readonly counters: string;
  readonly services: readonly ServiceDraft[];
  readonly printer: PrinterDraft;
  readonly daysOff: readonly PlainDate[];
  readonly daysOn: readonly PlainDate[];
};

export function draftOf(office: Stored<'office'>): OfficeDraft {
  const { name, unit, city, place, phone, slipTitle, printer, daysOff, daysOn } = office;
  return {
    ...{ name, unit, city, place, phone, slipTitle, daysOff, daysOn },
    counters: writeCounters(office.counters.map(counter => counter.no)),
    services: office.services.map(service => ({ ...service, key: service.prefix })),
    printer: { ...printer, port: String(printer.port) },
  };
}

export type CheckedDraft =
  | { readonly change: OfficeChange; readonly faults: null }
  | { readonly change: null; readonly faults: FieldFaults };

/** What of the draft is wrong, each at its field, or the change that it asks for. */
export function checkDraft(draft: OfficeDraft): CheckedDraft {
  const { counters, services, printer, ...plain } = draft;
  const numbers = parseCounters(counters) ?? [];
  const parsed = Office.omit({ code: true, codeWidth: true }).safeParse({
    ...plain,
    counters: numbers.map(no => ({ no })),
    services: services.map(({ prefix, name }) => ({ prefix, name })),
    printer: { ...printer, port: Number(printer.port) },
  });
  const faults: FieldFaults = {
    ...faultsOfDesk(draft),
    ...(parsed.success
      ? {}
      : faultsOf(parsed.error.issues.map(({ path }) => ({ path: ['office', ...path] })))),
  };
  return parsed.success && Object.keys(faults).length === 0
    ? { change: parsed.data, faults: null }
    : { change: null, faults };
}

/** A day as clerks write it, `24/11/2026`; undefined when there is no such day. */
export function parseDay(text: string): PlainDate | undefined {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  const [, day = '', month = '', year = ''] = parts ?? [];
  return PlainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
}

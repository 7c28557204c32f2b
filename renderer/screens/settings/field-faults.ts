import type { Service } from '../../../shared/office/office';
import { type FieldFaultWord, firstRunWords } from '../../words/first-run';
import type { Words } from '../../words/language';
import { type ReasonWord, reasonWords } from '../../words/reasons';
import type { PrinterDraft } from '../first-run/set-up-form';
import { parseCounters } from './counters-text';

/** What is wrong at which field; fields are named by their path: `office.services.0.prefix`, `people.1.pin`. */
export type FieldFaults = Readonly<Record<string, FieldFaultWord | ReasonWord>>;

/** Sentences of one language for every fault that a field can have. */
export const faultWords: Words<Readonly<Record<FieldFaultWord | ReasonWord, string>>> = {
  vi: { ...reasonWords.vi, ...firstRunWords.vi.fault },
  en: { ...reasonWords.en, ...firstRunWords.en.fault },
};

const byLastPart: Readonly<Record<string, FieldFaultWord>> = {
  code: 'code',
  counters: 'counters',
  station: 'station',
  prefix: 'prefix',
  host: 'host',
  port: 'port',
  services: 'services',
  people: 'people',
  pin: 'pin',
  waiver: 'waiver',
};

/** The faults that a parser found, each at its field. A field that can only be empty is called so. */
export function faultsOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): FieldFaults {
  const faults: Record<string, FieldFaultWord> = {};
  for (const { path } of issues) {
    const field = path.includes('counters') ? 'office.counters' : path.join('.');
    faults[field] ??= byLastPart[field.split('.').at(-1) ?? ''] ?? 'required';
  }
  return faults;
}

/** Faults of those values that another has too, at every place but the first. */
export function faultsOfTwins(
  values: readonly string[],
  fieldOf: (at: number) => string,
  fault: ReasonWord,
): FieldFaults {
  const twins = values.flatMap((value, at) => (value !== '' && values.indexOf(value) < at ? [at] : []));
  return Object.fromEntries(twins.map(at => [fieldOf(at), fault]));
}

/** What a parser cannot see of counters, printer and services: doubles, and a roll printer without address. */
export function faultsOfDesk(desk: {
  readonly counters: string;
  readonly printer: PrinterDraft;
  readonly services: readonly Service[];
}): FieldFaults {
  const { printer, services } = desk;
  const counters = parseCounters(desk.counters) ?? [];
  const isRoll = printer.mode === 'thermal' || printer.mode === 'thermal58';
  return {
    ...(isRoll && printer.host.trim() === '' ? { 'office.printer.host': 'host' as const } : {}),
    ...(new Set(counters).size < counters.length ? { 'office.counters': 'counter-twice' as const } : {}),
    ...faultsOfTwins(
      services.map(service => service.prefix.toUpperCase()),
      at => `office.services.${at}.prefix`,
      'service-twice',
    ),
  };
}

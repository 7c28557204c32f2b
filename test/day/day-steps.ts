import { z } from 'zod';

/** `08:42` or `08:42:07`, true time. */
const TimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, 'is no time of day (HH:mm:ss)');
const Text = z.string();
const Num = z.number();

const Person = z.strictObject({
  name: Text.optional(),
  idNumber: Text.optional(),
  birthDate: Text.optional(),
  address: Text.optional(),
  phone: Text.optional(),
});
const Paper = z.strictObject({
  name: Text.optional(),
  originals: Num.optional(),
  copies: Num.optional(),
  pages: Num.optional(),
  feeExempt: z.boolean().optional(),
});
const LatePaper = z.strictObject({
  receivedAt: Text.optional(),
  book: Text.optional(),
  number: Text.optional(),
  reason: Text.optional(),
});
const Result = z.strictObject({
  number: Text.optional(),
  summary: Text.optional(),
  file: Text.optional(),
});

function step<D extends string, S extends z.ZodRawShape>(name: D, shape: S) {
  return z.strictObject({
    at: TimeOfDay,
    do: z.literal(name),
    as: Text.optional(),
    expect: z.enum(['ok', 'refused']).optional(),
    ...shape,
  });
}

const seat = { counter: Num, clerk: Text, pin: Text };
const called = { counter: Num, service: Text.optional() };
const reasoned = {
  dossier: Text,
  reason: Text.optional(),
  missing: z.union([Text, z.array(Text)]).optional(),
  newDate: Text.optional(),
};

/**
 * The form of each kind of step: names and JSON types only, since values are the app's to judge. Three fields
 * are told to the demo itself and must be words it knows: the line's state, the printer's, the clock's shift.
 */
export const stepForms = {
  'sign-in': step('sign-in', seat),
  'sign-out': step('sign-out', seat),
  switch: step('switch', seat),
  'take-ticket': step('take-ticket', { service: Text, priority: Text.optional() }),
  'call-next': step('call-next', called),
  recall: step('recall', called),
  'no-show': step('no-show', called),
  transfer: step('transfer', {
    counter: Num,
    to: z.union([z.strictObject({ service: Text }), z.strictObject({ counter: Num })]),
  }),
  receive: step('receive', {
    counter: Num,
    ticket: Text.optional(),
    procedure: Text,
    card: Text.optional(),
    applicant: Person.optional(),
    owner: Person.optional(),
    papers: z.array(Paper).optional(),
    pages: Num.optional(),
    copies: Num.optional(),
    sets: Num.optional(),
    scans: z.array(Text).optional(),
    channel: Text.optional(),
    resultBy: Text.optional(),
    slip: Text.optional(),
    paper: LatePaper.optional(),
    note: Text.optional(),
  }),
  supplement: step('supplement', reasoned),
  refuse: step('refuse', reasoned),
  withdraw: step('withdraw', reasoned),
  apologise: step('apologise', reasoned),
  stop: step('stop', reasoned),
  pay: step('pay', {
    dossier: Text,
    method: Text,
    receipt: z.strictObject({ series: Text, number: Text }).optional(),
  }),
  finish: step('finish', { dossier: Text, result: Result.optional() }),
  'return-result': step('return-result', { dossier: Text, to: Text.optional(), card: Text.optional() }),
  rate: step('rate', { ticket: Text, score: Num }),
  'scan-paper': step('scan-paper', {
    dossier: Text,
    file: Text,
    paper: z.union([Text, Num]).optional(),
  }),
  network: step('network', { state: z.enum(['up', 'down', 'slow', 'flaky']) }),
  printer: step('printer', { state: z.enum(['on', 'off', 'paper-out']), midJob: z.boolean().optional() }),
  city: step('city', { dossier: Text, state: Num, note: Text.optional() }),
  crash: step('crash', { midJob: z.boolean().optional() }),
  clock: step('clock', {
    shift: z.string().regex(/^[+-]?\d+(?:\.\d+)?(?:ms|s|m|min|h|d)$/, 'is no shift like -2h, 30m or 45s'),
  }),
  'wait-synced': step('wait-synced', { within: Num.optional() }),
  'export-daily-log': step('export-daily-log', { clerk: Text, pin: Text }),
} as const;

export type StepKind = keyof typeof stepForms;
export type StepOf<D extends StepKind> = z.infer<(typeof stepForms)[D]>;
/** A step with the line of the day file on which it begins. */
export type Step = { [D in StepKind]: StepOf<D> & { readonly line: number } }[StepKind];

export function isStepKind(name: unknown): name is StepKind {
  return typeof name === 'string' && Object.hasOwn(stepForms, name);
}

/** Milliseconds of a clock step's shift. */
export function shiftMs(shift: string): number {
  const unit = /[a-z]+$/.exec(shift)?.[0] ?? 's';
  const ms = { ms: 1, s: 1_000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 }[unit] ?? 1_000;
  return Math.round(Number.parseFloat(shift) * ms);
}

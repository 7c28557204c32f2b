import { z } from 'zod';
import { PlainDate } from '../../shared/kit/time';
import { checkReferences } from './day-references';
import { isStepKind, type Step, stepForms } from './day-steps';
import { type Placed, type PlacedJson, parsePlacedJson } from './json-places';

const Header = z.strictObject({
  office: z.strictObject({ code: z.string(), name: z.string(), city: z.string() }),
  date: PlainDate,
  printer: z.enum(['thermal', 'thermal58', 'a5', 'none']),
  counters: z.array(z.strictObject({ no: z.number() })),
  services: z.array(z.strictObject({ prefix: z.string(), name: z.string() })),
  clerks: z.array(z.strictObject({ id: z.string(), name: z.string(), pin: z.string(), role: z.string() })),
  passphrase: z.string().optional(),
  steps: z.array(z.unknown()),
});

/** A counter day as data. */
export type Day = Omit<z.infer<typeof Header>, 'steps'> & { readonly steps: readonly Step[] };

/**
 * Reads a day file. Judges form only: JSON, known kinds of step, known fields and JSON types, rising times,
 * names defined before use, counters, services and clerks that exist, files that exist, a supervisor. Every
 * value stays as it is written: the app accepts or refuses it.
 *
 * @param fileExists whether a file named in the day (relative to it) is there
 */
export function parseDay(text: string, fileExists: (path: string) => boolean): Placed<Day> {
  const json = parsePlacedJson(text.replace(/^\ufeff/, ''));
  if (!json.ok) return json;
  const header = Header.safeParse(json.value.value);
  if (!header.success) return firstFault(json.value, header.error.issues, []);
  const steps: Step[] = [];
  for (const [i, raw] of header.data.steps.entries()) {
    const parsed = parseStep(json.value, raw, i);
    if (!parsed.ok) return parsed;
    const before = steps.at(-1);
    if (before && secondsOf(parsed.value.at) < secondsOf(before.at)) {
      return faultAt(json.value.lineOf(['steps', i, 'at']), `at ${parsed.value.at} is before ${before.at}`);
    }
    steps.push(parsed.value);
  }
  const day: Day = { ...header.data, steps };
  const fault = checkReferences(day, fileExists, json.value.lineOf);
  return fault ? { ok: false, fault } : { ok: true, value: day };
}

function parseStep(json: PlacedJson, raw: unknown, i: number): Placed<Step> {
  const path = ['steps', i];
  const kind = typeof raw === 'object' && raw !== null && 'do' in raw ? raw.do : undefined;
  if (!isStepKind(kind)) {
    const line = json.lineOf([...path, 'do']);
    return faultAt(line, kind === undefined ? 'step without do' : `unknown do ${JSON.stringify(kind)}`);
  }
  const parsed = stepForms[kind].safeParse(raw);
  if (!parsed.success) return firstFault(json, parsed.error.issues, path);
  return { ok: true, value: { ...parsed.data, line: json.lineOf(path) } as Step };
}

function firstFault(json: PlacedJson, issues: readonly z.core.$ZodIssue[], at: readonly PropertyKey[]) {
  const [issue] = issues;
  const path = [...at, ...(issue?.path ?? [])];
  const name = path.filter(key => typeof key === 'string').at(-1) ?? 'the day';
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return faultAt(json.lineOfKey(path, key), `unknown field ${JSON.stringify(key)}`);
  }
  return faultAt(json.lineOf(path), `${String(name)}: ${issue?.message ?? 'bad form'}`);
}

function faultAt(line: number, reason: string) {
  return { ok: false as const, fault: { line, reason } };
}

function secondsOf(at: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = at.split(':').map(Number);
  return hours * 3_600 + minutes * 60 + seconds;
}

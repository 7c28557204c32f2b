import type { Day } from './day-file';
import type { Step } from './day-steps';
import type { Fault } from './json-places';

type LineOf = (path: readonly PropertyKey[]) => number;
/** A field of a step and what is wrong with it. */
type Complaint = { readonly field: string; readonly reason: string };

/** Whether everything a day names is there: counters, services, clerks, earlier names, files, a supervisor. */
export function checkReferences(
  day: Day,
  fileExists: (path: string) => boolean,
  lineOf: LineOf,
): Fault | undefined {
  if (!day.clerks.some(clerk => clerk.role === 'supervisor')) {
    return { line: lineOf(['clerks']), reason: 'clerks: there is no supervisor' };
  }
  const names = { ticket: new Set<string>(), dossier: new Set<string>() };
  for (const [i, step] of day.steps.entries()) {
    const [complaint] = [
      ...complainOfOffice(day, step),
      ...complainOfNames(names, step),
      ...complainOfFiles(step, fileExists),
    ];
    if (complaint) {
      return {
        line: lineOf(['steps', i, complaint.field]),
        reason: `${complaint.field}: ${complaint.reason}`,
      };
    }
    if (step.as !== undefined && step.do === 'take-ticket') names.ticket.add(step.as);
    if (step.as !== undefined && step.do === 'receive') names.dossier.add(step.as);
  }
  return undefined;
}

function complainOfOffice(day: Day, step: Step): Complaint[] {
  const complaints: Complaint[] = [];
  const counter = (field: string, no: number) => {
    if (!day.counters.some(known => known.no === no)) {
      complaints.push({ field, reason: `there is no counter ${no}` });
    }
  };
  const service = (field: string, prefix: string) => {
    if (!day.services.some(known => known.prefix === prefix)) {
      complaints.push({ field, reason: `there is no service ${JSON.stringify(prefix)}` });
    }
  };
  if ('counter' in step) counter('counter', step.counter);
  if ('service' in step && step.service !== undefined) service('service', step.service);
  if (step.do === 'transfer') {
    if ('counter' in step.to) counter('to', step.to.counter);
    else service('to', step.to.service);
  }
  if ('clerk' in step && !day.clerks.some(clerk => clerk.id === step.clerk)) {
    complaints.push({ field: 'clerk', reason: `there is no clerk ${JSON.stringify(step.clerk)}` });
  }
  return complaints;
}

type Names = Readonly<Record<'ticket' | 'dossier', ReadonlySet<string>>>;

function complainOfNames(names: Names, step: Step): Complaint[] {
  const complain = (kind: 'ticket' | 'dossier', name: string): Complaint[] =>
    names[kind].has(name)
      ? []
      : [{ field: kind, reason: `no ${kind} ${JSON.stringify(name)} was made before this step` }];
  return [
    ...('ticket' in step && step.ticket !== undefined ? complain('ticket', step.ticket) : []),
    ...('dossier' in step ? complain('dossier', step.dossier) : []),
  ];
}

function complainOfFiles(step: Step, fileExists: (path: string) => boolean): Complaint[] {
  const complain = (field: string, file: string | undefined): Complaint[] =>
    file === undefined || fileExists(file)
      ? []
      : [{ field, reason: `there is no file ${JSON.stringify(file)}` }];
  if (step.do === 'receive') return (step.scans ?? []).flatMap(scan => complain('scans', scan));
  if (step.do === 'scan-paper') return complain('file', step.file);
  if (step.do === 'finish') return complain('result', step.result?.file);
  return [];
}

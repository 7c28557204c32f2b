import { postponeDue } from '../calendar/due-at';
import { findProcedure } from '../catalogue/catalogue';
import type { Procedure } from '../catalogue/procedure';
import { type PartName, type Parts, partNames } from '../dossiers/correction';
import type { Applicant, Dossier, PaperLine } from '../dossiers/dossier';
import { findTurn } from '../dossiers/turn';
import { assessFees } from '../fees/assess-fees';
import type { FeeLine } from '../fees/fee-line';
import { ok, type Result, refuse } from '../kit/result';
import { isSame } from '../kit/same';
import { dayOf, fromIso, toIso } from '../kit/time';
import { checkApplicant } from './check-applicant';
import { blankIntake, type Intake } from './intake';
import { checkPapers, type Desk, prepareReception, type ReceptionReason } from './prepare-reception';

/** What a clerk says is wrong; what she leaves out stays. */
export type Correctable = {
  readonly submitter?: Applicant;
  readonly owner?: Applicant;
  readonly papers?: readonly PaperLine[];
  readonly sets?: number;
  readonly fees?: readonly FeeLine[];
  /** The right procedure, as the intake page would say it; its papers take the place of the old ones. */
  readonly procedure?: Pick<
    Intake,
    'procedure' | 'otherName' | 'papers' | 'term' | 'feeChoices' | 'extraFees' | 'copies'
  >;
};

export type PrepareReason = ReceptionReason | 'nothing-corrected' | 'basis-missing';

/**
 * The parts that come out differently, as they were and as they shall be. Another procedure is taken in anew by the rules
 * of reception, at the moment of the old reception; other papers change the fees that are counted by them.
 */
export function prepareCorrection(
  dossier: Dossier,
  wish: Correctable,
  desk: Desk,
): Result<{ readonly from: Parts; readonly to: Parts }, PrepareReason> {
  const people = peopleOf(dossier, wish);
  if (!people.ok) return people;
  const received = wish.procedure ? anotherProcedure(dossier, wish.procedure, desk) : ok({});
  if (!received.ok) return received;
  const papers = wish.papers && !wish.procedure ? otherPapers(dossier, wish.papers, desk) : ok({});
  if (!papers.ok) return papers;
  const fees = wish.fees && { fees: [...wish.fees] };
  if (wish.fees?.some(line => isUnfounded(line, dossier.fees))) return refuse('basis-missing');
  const wanted: Parts = {
    ...people.value,
    ...papers.value,
    ...received.value,
    ...fees,
    ...(wish.sets && { sets: wish.sets }),
  };
  const names = partNames(wanted).filter(name => !isSame(dossier[name], wanted[name]));
  if (names.length === 0) return refuse('nothing-corrected');
  return ok({ from: pick(dossier, names), to: pick(wanted, names) });
}

function peopleOf(dossier: Dossier, { submitter, owner }: Correctable): Result<Parts, ReceptionReason> {
  const day = dayOf(fromIso(dossier.receivedAt));
  const checked: { submitter?: Applicant; owner?: Applicant } = {};
  for (const [name, person] of Object.entries({ submitter, owner })) {
    if (!person) continue;
    const right = checkApplicant(person, day);
    if (!right.ok)
      return right.reason === 'name-missing' && name === 'owner' ? refuse('owner-name-missing') : right;
    checked[name as 'submitter' | 'owner'] = right.value;
  }
  return ok(checked);
}

function anotherProcedure(
  dossier: Dossier,
  wish: NonNullable<Correctable['procedure']>,
  desk: Desk,
): Result<Parts, ReceptionReason> {
  const { submitter, owner, channel, resultBy, sets, counter, receivedAt } = dossier;
  const intake: Intake = { ...blankIntake(counter), ...wish, submitter, owner, channel, resultBy, sets };
  const prepared = prepareReception(intake, desk, fromIso(receivedAt));
  if (!prepared.ok) return prepared;
  const { procedure, handledBy, handledHere, papers, fees, term, dueAt } = prepared.value.received;
  return ok({ procedure, handledBy, handledHere, papers, fees, term, dueAt: dueWith(dossier, dueAt, desk) });
}

/** The waiting for papers is added back as it was; a date that an apology promised stays promised. */
function dueWith(dossier: Dossier, dueAt: string | null, { calendar }: Desk): string | null {
  if (findTurn(dossier.turns, 'apology')) return dossier.dueAt;
  if (dueAt === null) return null;
  const supplied = (dossier.turns ?? []).filter(turn => turn.kind === 'supplied');
  const due = supplied.reduce((moved, { at }) => {
    const asked = dossier.states.findLast(change => change.state === 5 && change.at <= at);
    const waited = { askedAt: fromIso(asked?.at ?? at), suppliedAt: fromIso(at) };
    return postponeDue(moved, waited, calendar);
  }, fromIso(dueAt));
  return toIso(due);
}

/** Other papers, and the fees that are counted by pages and copies; all other fee lines stay as they are. */
function otherPapers(
  dossier: Dossier,
  papers: readonly PaperLine[],
  desk: Desk,
): Result<Parts, ReceptionReason> {
  const checked = checkPapers(papers);
  if (!checked.ok) return checked;
  const procedure = findProcedure(desk.catalogue, dossier.procedure.code ?? '');
  const before = countedFees(procedure, dossier, dossier.papers);
  const after = countedFees(procedure, dossier, checked.value);
  const kept = dossier.fees.filter(line => !before.some(counted => isSame(counted, line)));
  const hasCounted = kept.length < dossier.fees.length || after.length > before.length;
  return ok({ papers: checked.value, ...(hasCounted && { fees: [...after, ...kept] }) });
}

function countedFees(
  procedure: Procedure | undefined,
  { channel }: Dossier,
  papers: readonly PaperLine[],
): readonly FeeLine[] {
  const fees = (procedure?.fees ?? []).filter(row => row.kind === 'certifiedCopy');
  return assessFees({ fees }, { channel, papers, copies: 1 });
}

/** An amount that the clerk says herself needs its source, as at reception. */
function isUnfounded(line: FeeLine, known: readonly FeeLine[]): boolean {
  return line.amountVnd !== null && !line.basis && !known.some(one => isSame(one, line));
}

function pick(from: Parts, names: readonly PartName[]): Parts {
  return Object.fromEntries(names.map(name => [name, from[name]]));
}

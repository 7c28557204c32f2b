import type { Made, Play, Plays } from './play';

type Turning = 'supplement' | 'refuse' | 'withdraw' | 'apologise' | 'stop';

/** Intake and what follows at the counter, and the day's log. */
export const playDossier: Plays<
  'receive' | 'pay' | 'finish' | 'return-result' | 'export-daily-log' | Turning
> = {
  supplement: turn('supplement'),
  refuse: turn('refuse'),
  withdraw: turn('withdraw'),
  apologise: turn('apologise'),
  stop: turn('stop'),
  receive: async ({ stage, made }, step) => {
    const { counter, procedure, ticket, card, applicant, owner, papers, as } = step;
    const { pages, copies, sets, channel, resultBy, slip, note } = step;
    const done = await stage.app().perform('receive', {
      counter,
      procedure,
      ticket: ticket === undefined ? undefined : (made.tickets.get(ticket) ?? ticket),
      card,
      applicant: applicant && present(applicant),
      owner: owner && present(owner),
      papers: papers?.map(present),
      rest: present({ pages, copies, sets, channel, resultBy, slip, note }),
    });
    if (as !== undefined && done.result.ok) made.dossiers.set(as, done.result.value.id);
    return done;
  },
  pay: ({ stage, made }, { dossier, method, receipt }) =>
    stage.app().perform('pay', { dossier: idOf(made, dossier), method, receipt }),
  finish: ({ stage, made }, { dossier, result }) => {
    const { number, summary } = result ?? {};
    return stage.app().perform('finish', {
      dossier: idOf(made, dossier),
      result: { ...(number !== undefined && { number }), ...(summary !== undefined && { summary }) },
    });
  },
  'return-result': ({ stage, made }, { dossier, to, card }) =>
    stage.app().perform('return-result', { dossier: idOf(made, dossier), to, card }),
  'export-daily-log': async ({ stage, made }, { clerk, pin }) => {
    const done = await stage.app().perform('export-daily-log', { clerk, pin });
    if (done.result.ok) made.exported = done.result.value.folder;
    return done;
  },
};

/** The five steps that ask for a reason are alike; what each makes of its fields is the app's. */
function turn<D extends Turning>(kind: D): Play<D> {
  return ({ stage, made }, { dossier, reason, missing, newDate }) =>
    stage.app().perform(kind, { dossier: idOf(made, dossier), reason, missing, newDate });
}

/** The name of a dossier that was refused stands for none: the app is asked for it and does not know it. */
function idOf(made: Made, name: string): string {
  return made.dossiers.get(name) ?? name;
}

/** Members that were written; an absent one leaves the default to the app. */
function present(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

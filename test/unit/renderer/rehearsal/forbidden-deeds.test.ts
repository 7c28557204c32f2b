import { describe, expect, it } from 'vitest';
import type { Workplace } from '../../../../renderer/commands/workplace';
import { deeds } from '../../../../renderer/rehearsal/deeds';
import type { Result } from '../../../../shared/kit/result';
import { forbiddenSteps, type Step } from '../../../day/forbidden-steps';
import { aReadyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';

type Deed = (work: Workplace, argument: unknown) => Promise<Result<{ readonly id?: string } | null>>;

/** Does a step of the day file by the deed of its name; `made` names what earlier steps made. */
function perform(work: Workplace, step: Step, made: ReadonlyMap<string, string>) {
  const {
    do: name,
    counter,
    procedure,
    card,
    applicant,
    owner,
    papers,
    expect: _expect,
    as: _as,
    ...rest
  } = step;
  const named = (member: 'ticket' | 'dossier') => {
    const value = step[member];
    return typeof value === 'string' ? { [member]: made.get(value) ?? value } : {};
  };
  const asked =
    name === 'receive'
      ? {
          counter,
          procedure,
          card,
          applicant,
          owner,
          papers,
          ...named('ticket'),
          rest: { ...rest, ticket: undefined },
        }
      : { counter, ...rest, ...named('dossier'), ...(name === 'finish' && { result: {} }) };
  return (deeds as unknown as Readonly<Record<string, Deed>>)[name]?.(work, asked);
}

describe('a day of everything that the office forbids', () => {
  it('refuses each forbidden deed with a reason and changes nothing, and does the rest', async () => {
    const { work, db } = await aReadyDesk();
    const made = new Map<string, string>();
    for (const [i, step] of forbiddenSteps.entries()) {
      const before = await dumpTables(db);
      const done = await perform(work, step, made);
      const isForbidden = step.expect === 'refused';
      expect([i, step.do, done]).toEqual([i, step.do, expect.objectContaining({ ok: !isForbidden })]);
      if (isForbidden) expect([i, step.do, await dumpTables(db)]).toEqual([i, step.do, before]);
      if (done?.ok && typeof step.as === 'string') made.set(step.as, done.value?.id ?? '');
    }
    expect(await db.tickets.count()).toBe(1);
    expect(await db.dossiers.toArray()).toMatchObject([{ state: 10, code: { number: 1 } }]);
  });
});

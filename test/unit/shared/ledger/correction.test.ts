import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossiers/dossier';
import type { DeedEvent } from '../../../../shared/ledger/deeds';
import { reduceDossier } from '../../../../shared/ledger/reducers/dossier';
import { aDossier, at } from '../../../office/day';

type Told = { readonly deed: string; readonly body: unknown; readonly by: string };
const base = aDossier(1);
const named = (name: string) => ({ ...base.submitter, name });
const rename = (who: 'submitter' | 'owner', to: string, by: string, from = base[who].name): Told => ({
  deed: 'dossier.corrected',
  body: { reason: 'Gõ nhầm', from: { [who]: named(from) }, to: { [who]: named(to) } },
  by,
});

/** The row as it is folded when the deeds come in this order. */
function folded(...deeds: readonly Told[]): Dossier {
  return deeds.reduce<Dossier>((row, { deed, body, by }, i) => {
    const meta = {
      id: `e${i}`,
      subject: 'dossier/d',
      at: at('09:00'),
      clerk: by,
      station: 1,
      epoch: 1,
      seq: i + 1,
    };
    return reduceDossier(row, { deed, body, meta } as DeedEvent) ?? row;
  }, base);
}

const marks = (row: Dossier) => (row.corrections ?? []).map(({ isContested }) => isContested);

describe('two PCs correct one dossier', () => {
  it('unaware of each other: the later one holds, and the row says so', () => {
    const row = folded(rename('submitter', 'An', 'lan'), rename('submitter', 'Bình', 'hoa'));
    expect([row.submitter.name, marks(row)]).toEqual(['Bình', [false, true]]);
    expect(row.corrections).toMatchObject([
      { to: { submitter: { name: 'An' } } },
      { to: { submitter: { name: 'Bình' } } },
    ]);
  });

  it.each([
    ['one after the other', rename('submitter', 'Bình', 'hoa', 'An')],
    ['in different parts', rename('owner', 'Bình', 'hoa')],
    ['in the same way', rename('submitter', 'An', 'hoa')],
  ])('%s: nothing is contested', (_, second) => {
    expect(marks(folded(rename('submitter', 'An', 'lan'), second))).toEqual([false, false]);
  });

  it('whichever way round they are folded, a loser is never silent', () => {
    const names = fc.constantFrom('An', 'Bình', 'Chi');
    const who = fc.constantFrom('submitter' as const, 'owner' as const);
    const correction = fc.tuple(who, names).map(([part, to]) => rename(part, to, 'lan'));
    fc.assert(
      fc.property(correction, correction, (a, b) => {
        const [there, back] = [folded(a, b), folded(b, a)];
        const differs = there.submitter.name !== back.submitter.name || there.owner.name !== back.owner.name;
        expect([marks(there).includes(true), marks(back).includes(true)]).toEqual([differs, differs]);
      }),
    );
  });

  it('a result handed back at another PC stays handed back, with a mark on what took its finishing back', () => {
    const finished = { deed: 'dossier.finished', body: {}, by: 'lan' };
    const returned = { deed: 'dossier.returned', body: { to: 'An' }, by: 'hoa' };
    const undone = { deed: 'dossier.undone', body: { entry: 'e0', reason: 'Nhầm' }, by: 'lan' };
    for (const [second, third] of [
      [returned, undone],
      [undone, returned],
    ] as const) {
      const row = folded(finished, second, third);
      expect([row.state, marks(row)]).toEqual([10, [true]]);
    }
  });
});

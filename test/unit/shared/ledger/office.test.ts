import { describe, expect, it } from 'vitest';
import type { DeedEvent } from '../../../../shared/ledger/deeds';
import { reduceOffice } from '../../../../shared/ledger/reducers/office';
import type { ProcedureNote } from '../../../../shared/office/procedure-note';
import { anOffice, at } from '../../../office/day';
import { aLogo } from '../../../office/logos';

const meta = { id: 'e1', subject: 'office', at: at('09:00'), clerk: 'lan', station: 1, epoch: 1, seq: 1 };
const procedure = '2.000913';
const term = { value: 3, unit: 'workingDay', basis: 'QĐ 1/2026' } as const;

function noted(...notes: readonly Partial<ProcedureNote>[]): readonly ProcedureNote[] {
  const office = notes.reduce<ReturnType<typeof reduceOffice>>(
    (row, note) => {
      const body = { procedure, term: null, fees: {}, basis: 'NQ 1/2026', ...note };
      const event: DeedEvent = { deed: 'procedure.noted', body, meta };
      return reduceOffice(row, event);
    },
    { ...anOffice, procedureNotes: [] },
  );
  return office?.procedureNotes ?? [];
}

describe('what the office noted of a procedure', () => {
  it('keeps the term when a fee is noted after it, with both sources', () => {
    expect(noted({ term, basis: 'QĐ 1/2026' }, { fees: { fee: 15_000 }, basis: 'NQ 2/2026' })).toEqual([
      { procedure, term, fees: { fee: 15_000 }, basis: 'QĐ 1/2026; NQ 2/2026' },
    ]);
  });

  it('keeps the fees when another fee or the term is noted after them', () => {
    expect(noted({ fees: { a: 1_000, b: 2_000 } }, { fees: { b: 3_000 } }, { term })).toEqual([
      { procedure, term, fees: { a: 1_000, b: 3_000 }, basis: 'NQ 1/2026' },
    ]);
  });

  it('drops the source of what was noted anew, and cannot outgrow its place', () => {
    expect(noted({ term }, { term: { ...term, value: 5 }, basis: 'QĐ 9/2026' })).toMatchObject([
      { term: { value: 5 }, basis: 'QĐ 9/2026' },
    ]);
    const [long, last] = ['x'.repeat(200), 'y'.repeat(200)];
    expect(noted({ term, basis: long }, { fees: { fee: 1 }, basis: last })).toMatchObject([{ basis: last }]);
  });

  it('leaves other procedures alone', () => {
    expect(noted({ term }, { procedure: '1.000689', fees: { fee: 1 } })).toHaveLength(2);
  });
});

describe('the logo on the office’s papers', () => {
  const logo = aLogo(60);
  const set = (value: string | null): DeedEvent => ({ deed: 'office.logoSet', body: { logo: value }, meta });
  const setUp = (name: string): DeedEvent => ({ deed: 'office.setUp', body: { ...anOffice, name }, meta });
  const officeAfter = (...events: readonly DeedEvent[]) =>
    events.reduce<ReturnType<typeof reduceOffice>>(reduceOffice, null);

  it('is not there in a ledger from before there were any', () => {
    expect(officeAfter(setUp('UBND phường Giả Tưởng'))).not.toHaveProperty('logo');
  });

  it('stays when any other setting is changed, though that deed says nothing of it', () => {
    expect(officeAfter(setUp('UBND cũ'), set(logo), setUp('UBND mới'))).toMatchObject({
      name: 'UBND mới',
      logo,
    });
  });

  it('is the last one that was set, and gone once it is taken away', () => {
    expect(officeAfter(setUp('UBND'), set(aLogo(48)), set(logo))).toMatchObject({ logo });
    expect(officeAfter(setUp('UBND'), set(logo), set(null))).not.toHaveProperty('logo');
  });

  it('of an office that is not set up is nothing', () => {
    expect(officeAfter(set(logo))).toBeNull();
  });
});

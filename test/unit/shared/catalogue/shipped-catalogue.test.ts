import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../../shared/calendar/due-at';
import { workingCalendar } from '../../../../shared/calendar/working-calendar';
import { findProcedure, findReplacement } from '../../../../shared/catalogue/catalogue';
import { intakePapers, papersToCheck, requiredPapers } from '../../../../shared/catalogue/papers';
import { handledHere, lateRuleOf, slipRule, termOf } from '../../../../shared/catalogue/procedure-rules';
import { shippedCatalogue } from '../../../../shared/catalogue/shipped-catalogue';
import { PaperLine, Term } from '../../../../shared/dossiers/dossier';
import { assessFees } from '../../../../shared/fees/assess-fees';
import { FeeLine } from '../../../../shared/fees/fee-line';
import { dayOf, fromIso } from '../../../../shared/kit/time';

const { procedures } = shippedCatalogue;
const calendar = workingCalendar();

function get(code: string) {
  const found = findProcedure(shippedCatalogue, code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

describe('the shipped catalogue', () => {
  it('carries 85 procedures, one without a national code', () => {
    expect(procedures).toHaveLength(85);
    expect(procedures.filter(one => one.code === null).map(one => one.id)).toEqual([
      'khuyen-khich-hoa-tang-ha-noi',
    ]);
  });

  it('keeps how sure each record is', () => {
    const count = (confidence: string) => procedures.filter(one => one.confidence === confidence).length;
    expect([count('high'), count('medium'), count('low')]).toEqual([35, 44, 6]);
  });

  it('keeps what the source cut off marked as such', () => {
    const documents = procedures.flatMap(one => one.documents);
    expect(documents).toHaveLength(366);
    expect(documents.filter(one => one.nameTruncated)).toHaveLength(162);
    expect(procedures.filter(one => one.resultTruncated)).toHaveLength(10);
  });

  it('takes 12 procedures in for the police and one for the BHXH agency', () => {
    expect(procedures.filter(handledHere)).toHaveLength(72);
    expect(procedures.filter(one => one.handler === 'police')).toHaveLength(12);
    expect(handledHere(get('1.004222'))).toBe(false);
    expect(handledHere(get('1.013314'))).toBe(true);
  });

  it('prints a receipt unless the result is given the same day', () => {
    expect(slipRule(get('2.000815'))).toBe('ifNotSameDay');
  });
});

describe.each(procedures.map(one => [one.id, one] as const))('procedure %s', (_id, procedure) => {
  it('has a term that gives an appointment, or none that is promised', () => {
    const term = termOf(procedure);
    if (term === null) {
      const unsure = procedure.deadline === null || procedure.deadline.unconfirmed;
      expect(unsure || procedure.confidence === 'low').toBe(true);
      return;
    }
    expect(Term.parse(term)).toEqual(term);
    const receivedAt = fromIso('2026-11-23T09:00:00+07:00');
    const due = dueAt({ receivedAt, term, lateRule: lateRuleOf(procedure) }, calendar);
    expect(calendar.isWorkingDay(dayOf(due))).toBe(true);
  });

  it('has fees that are known or explicitly unknown, on every channel', () => {
    for (const channel of ['counter', 'online', 'post'] as const) {
      const lines = assessFees(procedure, { channel, papers: intakePapers(procedure), copies: 1 });
      expect(lines.map(line => FeeLine.parse(line))).toEqual(lines);
      expect(lines.every(line => line.amountVnd === null || line.amountVnd <= 400_000)).toBe(true);
    }
  });

  it('has papers that a dossier can carry', () => {
    const papers = intakePapers(procedure);
    expect(papers.map(paper => PaperLine.parse(paper))).toEqual(papers);
    expect(new Set(papers.map(paper => paper.name)).size).toBe(papers.length);
  });
});

describe('terms', () => {
  it.each([
    ['1.001193', { value: 1, unit: 'sameDay' }],
    ['2.000815', { value: 1, unit: 'sameDay' }],
    ['1.000894', { value: 1, unit: 'workingDay' }],
    ['1.004222', { value: 7, unit: 'workingDay' }],
    ['1.013225', { value: 20, unit: 'calendarDay' }],
    ['2.001159', { value: 1, unit: 'hour' }],
    ['3.000722', { value: 3, unit: 'workingDay' }],
    ['1.004859', null],
    ['2.001035', null],
    ['1.001699', null],
    ['1.010833', null],
    ['khuyen-khich-hoa-tang-ha-noi', null],
  ])('of %s: %j', (code, term) => {
    expect(termOf(get(code))).toEqual(term);
  });

  it('counts only the birth bundle from the next working day after 15:00', () => {
    expect(procedures.filter(one => lateRuleOf(one) !== 'none').map(one => one.code)).toEqual(['3.000722']);
  });
});

describe('papers', () => {
  it('lists every required paper, originals and copies as the portal has them, one page each', () => {
    expect(requiredPapers(get('1.013227'))).toEqual([
      {
        name: 'Đơn đề nghị gia hạn giấy phép xây dựng theo Mẫu số 2 Phụ lục số II Nghị định số 175/2024/NĐ-CP ngày 30/12/2024 của Chính phủ',
        originals: 1,
        copies: 0,
        pages: 1,
        feeExempt: false,
      },
      {
        name: 'Bản chính giấy phép xây dựng đã được cấp theo quy định',
        originals: 1,
        copies: 0,
        pages: 1,
        feeExempt: false,
      },
    ]);
  });

  it('names a paper once that the portal repeats for each case', () => {
    expect(requiredPapers(get('2.000575'))).toHaveLength(2);
  });

  it('puts pages and copies on the paper whose copies are certified', () => {
    expect(intakePapers(get('2.000815'), { pages: 5, copies: 3 })).toEqual([
      expect.objectContaining({ originals: 1, pages: 5, copies: 3 }),
    ]);
    expect(intakePapers(get('2.000942'), { pages: 12, copies: 2 }).at(-1)).toMatchObject({
      name: 'Bản chính giao dịch đã được chứng thực',
      pages: 12,
      copies: 2,
    });
  });

  it('leaves the listed copies of other procedures alone', () => {
    expect(intakePapers(get('2.000635'), { copies: 4 })).toEqual(requiredPapers(get('2.000635')));
  });

  it('asks for a check of a name that the source cut off, until the clerk rewrites it', () => {
    const birth = get('1.001193');
    const papers = requiredPapers(birth);
    expect(papersToCheck(birth, papers)).toHaveLength(1);
    expect(
      papersToCheck(
        birth,
        papers.map(paper => ({ ...paper, name: 'Căn cước của người mẹ' })),
      ),
    ).toEqual([]);
  });
});

describe('finding by code', () => {
  it("knows a province's longer code", () => {
    expect(findProcedure(shippedCatalogue, '2.000815.000.00.00.H26')?.name).toBe(
      'Chứng thực bản sao từ bản chính',
    );
  });

  it('does not find an abolished code, but knows what took it over', () => {
    expect(findProcedure(shippedCatalogue, '2.000986')).toBeUndefined();
    expect(findReplacement(shippedCatalogue, '2.000986')?.code).toBe('3.000722');
    expect(findReplacement(shippedCatalogue, '2.002622')?.code).toBe('2.002913');
  });

  it.each(['', '2.00081', '9.999999', '1.001193x'])('finds nothing for %j', code => {
    expect(findProcedure(shippedCatalogue, code)).toBeUndefined();
  });
});

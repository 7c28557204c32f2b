import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossiers/dossier';
import { composeBlank } from '../../../../shared/printing/compose-blank';
import { composeReceipt } from '../../../../shared/printing/compose-receipt';
import { composeTicket } from '../../../../shared/printing/compose-ticket';
import { joinCopies } from '../../../../shared/printing/copies';
import type { SlipKind } from '../../../../shared/printing/job';
import { layoutSlip } from '../../../../shared/printing/layout';
import type { Block, Slip } from '../../../../shared/printing/slip';
import { toHtml } from '../../../../shared/printing/to-html';
import { columnPaper } from '../../../../shared/printing/to-text';
import { aDossier, at, monday } from '../../../office/day';
import { formsOf } from '../../../office/form-slips';
import { aReceiptDossier, SLIP_OFFICE } from '../../../office/printer-slips';
import { runs } from '../../../office/runs';

/** What people and offices are called, and what clerks type: Vietnamese, English, numbers, words without an end. */
const word = fc.oneof(
  fc.constantFrom(
    'Nguyễn',
    'Ưng',
    'Đặng',
    'Thửa',
    'đất',
    'số',
    'phường',
    'Wellington-Smythe',
    'O’Brien',
    'of',
  ),
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.constantFrom('12/34/56/78/VBTT-UBND-HĐND', 'x'.repeat(90), 'Ngh'.repeat(25), '&<>"\'', '(3)', '-', '…'),
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map(all => all.join(' '));
const person = fc.record(
  {
    name: words(14),
    idNumber: fc.constantFrom('001190000001', '012345678'),
    address: words(40),
    phone: words(2),
  },
  { requiredKeys: ['name'] },
);
const code = fc.constantFrom<Dossier['code']>(
  { text: 'H26.101-261123-0007', provisional: false, day: monday, number: 7 },
  { text: 'T1-261123-0007', provisional: true, day: monday, number: 7 },
);
const paper = fc.record({
  name: words(25),
  originals: fc.nat(3),
  copies: fc.nat(20),
  pages: fc.integer({ min: 1, max: 200 }),
  feeExempt: fc.boolean(),
});
const fee = fc.record({ label: words(15), amountVnd: fc.option(fc.nat(2_000_000_000)) });
const dossier: fc.Arbitrary<Dossier> = fc
  .record({
    code,
    submitter: person,
    owner: person,
    papers: fc.array(paper, { maxLength: 30 }),
    fees: fc.array(fee, { maxLength: 6 }),
    term: fc.option(fc.constant({ value: 15, unit: 'workingDay' as const })),
    dueAt: fc.option(fc.constant('2026-12-31T17:00:00.000+07:00')),
    note: fc.oneof(fc.constant(''), words(30)),
    resultBy: fc.constantFrom('counter' as const, 'post' as const, 'home' as const),
    procedure: words(30).map(name => ({ ...aReceiptDossier().procedure, name })),
    receivedBy: words(20),
  })
  .map(given => aDossier(7, { ...aReceiptDossier(), ...given, officialCode: null }));
const office = fc
  .record({ name: words(12), unit: words(12), place: words(6), phone: fc.constantFrom('', '024 0000 0000') })
  .map(given => ({ ...SLIP_OFFICE, ...given }));
const strain = fc.record({ reason: words(40), missing: fc.array(words(25), { maxLength: 30 }) });

/** One of each kind; a kind that is missing here does not compile. */
function everySlip(one: Dossier, by: typeof SLIP_OFFICE, how: { reason: string; missing: string[] }) {
  const clerkName = one.submitter.name;
  const receipt = { office: by, dossier: one, clerkName };
  const ticket = { label: 'A025', service: 'A', day: monday, takenAt: at('08:42'), priority: null };
  return {
    ...formsOf(one, by, how),
    receipt: joinCopies(
      composeReceipt({ ...receipt, copyFor: 'office' }),
      composeReceipt({ ...receipt, copyFor: 'applicant' }),
    ),
    ticket: composeTicket({ office: by, ticket, waitingBefore: 120 }),
    blank: composeBlank(by, 'P1-0001'),
  } satisfies Record<SlipKind, Slip>;
}

/** All that a block says in words. */
function saidBy(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'pairs':
      return block.rows.map(({ value }) => value);
    case 'table':
      return [...block.rows, block.foot ?? []].flat();
    case 'signatures':
      return block.signers.map(({ name }) => name);
    case 'head':
      return [block.agency, block.unit];
    default:
      return [];
  }
}

/** How often each letter stands in a text; wrapping and columns change their places, never their number. */
function letters(texts: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  // Agency and unit are set in capitals on a roll.
  for (const letter of texts.join('').toUpperCase().replace(/\s/g, ''))
    counted.set(letter, (counted.get(letter) ?? 0) + 1);
  return counted;
}

const BROKEN = /undefined|\bnull\b|NaN|\[object/;

/** What is wrong with a paper of so many columns: words beside it or one upon the other, letters that were lost. */
function faultsOf(slip: Slip, columns: number): readonly string[] {
  // Every letter here is one code unit: counting graphemes would take two hundred times as long.
  const measured = { ...columnPaper(columns), measure: (text: string) => text.length };
  const { placed, height } = layoutSlip(slip, measured);
  const faults: string[] = [];
  const taken = new Set<number>();
  const onPaper: string[] = [];
  for (const each of placed) {
    if (each.kind !== 'words') continue;
    onPaper.push(each.text);
    const end = each.x + measured.measure(each.text);
    if (each.x < 0 || end > columns || each.y >= height) faults.push(`beside the paper: ${each.text}`);
    for (let x = each.x; x < end; x += 1) {
      const place = each.y * 1_000 + x;
      if (taken.has(place)) faults.push(`upon another: ${each.text}`);
      taken.add(place);
    }
    if (BROKEN.test(each.text)) faults.push(`a hole: ${each.text}`);
  }
  const found = letters(onPaper);
  for (const [letter, count] of letters(slip.blocks.flatMap(saidBy)))
    if ((found.get(letter) ?? 0) < count) faults.push(`lost: ${letter}`);
  return faults;
}

const all = fc.tuple(dossier, office, strain);

describe('a paper of any kind, whatever it is about', () => {
  it.each([48, 32])('keeps to %i columns, sets no two words on one place, and loses no letter', columns => {
    fc.assert(
      fc.property(all, given => {
        for (const [kind, slip] of Object.entries(everySlip(...given)))
          expect(faultsOf(slip, columns), kind).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });

  it('is a page on A5 too, with no hole in it', () => {
    fc.assert(
      fc.property(all, given => {
        for (const [kind, slip] of Object.entries(everySlip(...given))) {
          const html = toHtml(slip, { fontCss: '', qrMatrix: () => [[true]] });
          expect(html, kind).not.toMatch(BROKEN);
          expect(html, kind).toContain('</html>');
        }
      }),
      { numRuns: runs(20) },
    );
  });
});

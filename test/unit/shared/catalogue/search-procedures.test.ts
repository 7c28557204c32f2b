import { describe, expect, it } from 'vitest';
import { searchProcedures, type Usage } from '../../../../shared/catalogue/search-procedures';
import { shippedCatalogue } from '../../../../shared/catalogue/shipped-catalogue';

const search = (query: string, usage: Usage = {}) =>
  searchProcedures(query, { usage }, shippedCatalogue).map(one => one.code ?? one.id);

describe('the instant search', () => {
  it.each([
    ['khai sinh', '1.001193'],
    ['khai sinh lai', '1.004884'],
    ['sinh khai', '1.001193'],
    ['KẾT HÔN', '1.000894'],
    ['ket hon nuoc ngoai', '2.000806'],
    ['hòa giải', '1.012812'],
    ['hoà giải', '1.012812'],
    ['thuong tru', '1.004222'],
    ['xay dung sua chua', '1.013229'],
    ['lien thong khai tu', '2.002913'],
    ['hoa tang', 'khuyen-khich-hoa-tang-ha-noi'],
    ['ks', '1.001193'],
    ['kh', '1.000894'],
    ['kt', '1.000656'],
    ['tt', '1.004222'],
    ['sy', '2.000815'],
    ['sao y', '2.000815'],
    ['ct bs', '2.000815'],
    ['ctbs', '2.000815'],
    ['dkks', '1.001193'],
    ['2.000815', '2.000815'],
    ['2.000815.000.00.00.H26', '2.000815'],
    ['000722', '3.000722'],
    ['2.000986', '3.000722'],
    ['điểm chỉ', '2.000884'],
    ['BHYT', '1.001939'],
  ])('%j finds %s first', (query, expected) => {
    expect(search(query)[0]).toBe(expected);
  });

  it('finds by part of a code', () => {
    expect(search('1.0048')).toEqual(expect.arrayContaining(['1.004884', '1.004873', '1.004837']));
    expect(search('1.0048').every(code => code.includes('1.0048'))).toBe(true);
  });

  it('shows the most used first, then the closest wording', () => {
    expect(search('khai sinh', { '1.004884': 9, '2.000528': 4 }).slice(0, 3)).toEqual([
      '1.004884',
      '2.000528',
      '1.001193',
    ]);
  });

  it('keeps a whole abbreviation or code before the most used, so that "kh" means the same every day', () => {
    expect(search('kh', { '1.001193': 500 })[0]).toBe('1.000894');
    expect(search('kh', { '1.001193': 500 })[1]).toBe('1.001193');
  });

  it('lets use decide between two of the same abbreviation', () => {
    expect(search('tt', { '1.004194': 3 }).slice(0, 2)).toEqual(['1.004194', '1.004222']);
  });

  it('lists everything by use for an empty query, in the order of the catalogue otherwise', () => {
    const listed = search('  ', { '2.000815': 12 });
    expect(listed).toHaveLength(85);
    expect(listed.slice(0, 2)).toEqual(['2.000815', '1.001193']);
    expect(search('')).toEqual(shippedCatalogue.procedures.map(one => one.id));
  });

  it.each(['zzz', 'khai sinh zzz', '9.9'])('finds nothing for %j', query => {
    expect(search(query)).toEqual([]);
  });

  it.each(['***', '...', '(', '\\'])('treats %j as no query or no find, never as a fault', query => {
    expect([0, 85]).toContain(search(query).length);
  });
});

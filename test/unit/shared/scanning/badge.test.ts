import { describe, expect, it } from 'vitest';
import { readBadge } from '../../../../shared/scanning/badge';
import { aCardText } from '../../../office/cards';

describe('a badge', () => {
  it.each([
    ['a staff card', 'NV-0042', 'NV-0042'],
    ['a library card', '0012345678', '0012345678'],
    ['a QR with a link', 'https://thuvien.example/doc-gia?ma=77', 'HTTPS://THUVIEN.EXAMPLE/DOC-GIA?MA=77'],
    ['what Caps Lock inverted', 'nv-0042', 'NV-0042'],
    ['what a scanner dresses up', ']C1NV-0042\r', 'NV-0042'],
    ['fields between bars that are no card', 'a|b|c|d', 'A|B|C|D'],
  ])('may be %s', (_, text, badge) => {
    expect(readBadge(text)).toEqual({ ok: true, value: badge });
  });

  it.each([
    ['an identity card', aCardText(), 'badge-is-card'],
    ['an identity card that was misread', aCardText({ birth: '30021987' }), 'badge-is-card'],
    ['a personal number', '001087000001', 'badge-is-card'],
    ['an insurance card', 'GD4790000000001|4e677579e1bb856e|', 'badge-is-card'],
    ['a receipt', 'H26.101-261123-0007;1.001193', 'badge-is-code'],
    ['a ticket', 'A025', 'badge-is-code'],
    ['less than a PIN', '10423', 'badge-too-short'],
    ['nothing', '', 'badge-too-short'],
  ])('is never %s', (_, text, reason) => {
    expect(readBadge(text)).toEqual({ ok: false, reason });
  });
});

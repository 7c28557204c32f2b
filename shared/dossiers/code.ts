import type { PlainDate } from '../kit/time';
import type { BlockLeased } from '../station/station';
import type { DossierCode } from './dossier';

/** `H26.101-261123-0007`: agency, day as yyMMdd, order number of the day (TT 01/2018/TT-VPCP art. 19). */
export function officialCode(agency: string, day: PlainDate, number: number, width: number): DossierCode {
  return { text: `${agency}-${compact(day)}-${padded(number, width)}`, provisional: false, day, number };
}

/**
 * `T1-261123-0007`, "Mã tạm": a number of this PC's own, while the city has leased it none. It can be no
 * official code, since those begin with a letter and two digits or with three digits and a point.
 *
 * @param tag `epochTag` of a store that was put back or copied: another may draw the same numbers of this station
 */
export function provisionalCode(station: number, day: PlainDate, number: number, tag = ''): DossierCode {
  return { text: `T${station}${tag}-${compact(day)}-${padded(number, 4)}`, provisional: true, day, number };
}

/** Seven letters that are another epoch's never: its number in base 26. `T1CVGKJQM-261123-0007`. */
export function epochTag(epoch: number): string {
  let rest = epoch;
  let tag = '';
  for (let i = 0; i < 7; i += 1) {
    tag = String.fromCharCode(65 + (rest % 26)) + tag;
    rest = Math.floor(rest / 26);
  }
  return tag;
}

/** Bounds of the blocks that give this agency numbers on this day in the store of this epoch, lowest first. */
export function blocksOn(
  blocks: readonly BlockLeased[],
  { epoch, agency, day }: { readonly epoch: number; readonly agency: string; readonly day: PlainDate },
): readonly (readonly [number, number])[] {
  return blocks
    .filter(block => block.epoch === epoch && block.agency === agency)
    .filter(block => block.fromDay <= day && day <= block.toDay)
    .map(block => [block.first, block.last] as const)
    .sort(([a], [b]) => a - b);
}

function compact(day: PlainDate): string {
  return day.slice(2).replaceAll('-', '');
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

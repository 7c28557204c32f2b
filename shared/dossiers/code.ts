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
 */
export function provisionalCode(station: number, day: PlainDate, number: number): DossierCode {
  return { text: `T${station}-${compact(day)}-${padded(number, 4)}`, provisional: true, day, number };
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

import type { KeptPage } from './kept-page';
import { findPage } from './line';
import type { LineAt } from './lines';

/**
 * A whole line in the middle of a file that is no page any more: the name of the file and the byte behind it; or a
 * page whose sealed body was changed: its chain and its seq.
 */
export type DamagedLine =
  | { readonly file: string; readonly endsAt: number }
  | { readonly chain: string; readonly seq: number };
export type TellDamage = (line: DamagedLine) => void;

/** The page of a line; a damaged line is told and passed over, so that it hides no other. */
export function readPage(line: LineAt, file: string, tell: TellDamage): KeptPage | undefined {
  const page = findPage(line.text);
  if (!page) tell({ file, endsAt: line.end });
  return page;
}

/** Tells of each damaged line once, however often it is read. */
export function tellOnce(tell: TellDamage): TellDamage {
  const told = new Set<string>();
  return line => {
    const key = JSON.stringify(line);
    if (told.has(key)) return;
    told.add(key);
    tell(line);
  };
}

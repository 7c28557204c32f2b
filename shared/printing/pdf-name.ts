import type { SlipComposed, SlipKind } from './job';

/** Made once for their number; of all others a dossier may get several, also on one day. */
const ONCE: ReadonlySet<SlipKind> = new Set(['ticket', 'receipt', 'blank']);

/**
 * The name of a slip's PDF, without `.pdf`: its kind and the number it was made under. A number that does not
 * name its own day, as `A001`, gets the day behind it: the folder is kept for years, and a file takes the place of one
 * of the same name.
 */
export function pdfName({
  id,
  kind,
  number,
  day,
}: Pick<SlipComposed, 'kind' | 'number' | 'day'> & { readonly id: string }): string {
  const short = day.slice(2).replaceAll('-', '');
  const named = number.includes(short) ? `${kind}-${number}` : `${kind}-${number}-${short}`;
  return ONCE.has(kind) ? named : `${named}-${id.slice(-6)}`;
}

import type { SlipComposed } from './job';

/**
 * The name of a slip's PDF, without `.pdf`: its kind and the number it was made under. A number that does not
 * name its own day, as `A001`, gets the day behind it: the folder is kept for years.
 */
export function pdfName({ kind, number, day }: Pick<SlipComposed, 'kind' | 'number' | 'day'>): string {
  const short = day.slice(2).replaceAll('-', '');
  return number.includes(short) ? `${kind}-${number}` : `${kind}-${number}-${short}`;
}

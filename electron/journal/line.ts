import { KeptPage } from './kept-page';

/** One page as one line of the journal: JSON, no line feed inside, one at the end. */
export function toLine(page: KeptPage): string {
  return `${JSON.stringify(page)}\n`;
}

/** The page of a line, or undefined for a torn or damaged one. */
export function findPage(line: string): KeptPage | undefined {
  try {
    const parsed = KeptPage.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

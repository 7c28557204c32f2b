import { fold } from '../kit/folding';
import type { Catalogue } from './catalogue';
import type { Procedure } from './procedure';

/** How often this office received each procedure, by id. */
export type Usage = Readonly<Record<string, number>>;

type Indexed = {
  readonly procedure: Procedure;
  /** Folded name, blanks between words and before the first. */
  readonly name: string;
  readonly nameWords: readonly string[];
  /** Also of the official name, the field and the aliases. */
  readonly allWords: readonly string[];
  readonly codes: readonly string[];
};

/** From exact to loose; also the order within equal usage. */
const EXACT = 0;
const NO_MATCH = 9;

/** Folding 85 names costs more than the whole search, so it is done once per catalogue. */
const indexes = new WeakMap<Catalogue, readonly Indexed[]>();

/**
 * The instant search of the counter. Accents, tone marks and case do not matter. Every word of the query must
 * fit: the beginning of a word of the name, in any order; a part of the code; or initials ("ks", "ct bs").
 * A full code or abbreviation comes first, then the most used, then the closest wording, then the catalogue's
 * order. An empty query lists all by use.
 */
export function searchProcedures(
  query: string,
  { usage }: { readonly usage: Usage },
  catalogue: Catalogue,
): readonly Procedure[] {
  const tokens = fold(query)
    .split(/[^a-z0-9.]+/)
    .filter(token => /[a-z0-9]/.test(token));
  return indexOf(catalogue)
    .map(indexed => ({ procedure: indexed.procedure, looseness: loosenessOf(indexed, tokens) }))
    .filter(hit => hit.looseness < NO_MATCH)
    .sort(
      (a, b) =>
        Number(a.looseness !== EXACT) - Number(b.looseness !== EXACT) ||
        (usage[b.procedure.id] ?? 0) - (usage[a.procedure.id] ?? 0) ||
        a.looseness - b.looseness,
    )
    .map(hit => hit.procedure);
}

function indexOf(catalogue: Catalogue): readonly Indexed[] {
  const known = indexes.get(catalogue);
  if (known) return known;
  const made = catalogue.procedures.map(indexProcedure);
  indexes.set(catalogue, made);
  return made;
}

function indexProcedure(procedure: Procedure): Indexed {
  const nameWords = wordsOf(procedure.name);
  const more = [procedure.officialName ?? '', procedure.field, ...(procedure.aliases ?? [])];
  return {
    procedure,
    name: ` ${nameWords.join(' ')}`,
    nameWords,
    allWords: [...new Set([...nameWords, ...more.flatMap(wordsOf)])],
    codes: [...(procedure.code === null ? [] : [procedure.code]), ...(procedure.replaces ?? [])],
  };
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');
}

function loosenessOf(indexed: Indexed, tokens: readonly string[]): number {
  if (tokens.length === 0) return EXACT;
  const joined = tokens.join('');
  const { abbreviations } = indexed.procedure;
  if (abbreviations.includes(joined) || indexed.codes.some(code => isWholeCode(code, joined))) return EXACT;
  const phrase = ` ${tokens.join(' ')}`;
  if (indexed.name.startsWith(phrase)) return 1;
  if (indexed.name.includes(phrase)) return 2;
  return looseLevel(indexed, tokens) + wordsApart(indexed, tokens) / tokens.length;
}

/** How many words of the query do not follow each other in the name: "khai tử" is not "khai ... tử". */
function wordsApart({ name }: Indexed, tokens: readonly string[]): number {
  return tokens.slice(1).filter((token, at) => !name.includes(` ${tokens[at]} ${token}`)).length;
}

function looseLevel(indexed: Indexed, tokens: readonly string[]): number {
  const { abbreviations } = indexed.procedure;
  if (tokens.every(token => indexed.nameWords.includes(token))) return 3;
  const begins = (words: readonly string[]) => (token: string) => words.some(word => word.startsWith(token));
  if (tokens.every(begins(indexed.nameWords))) return 4;
  if (tokens.every(begins(indexed.allWords))) return 5;
  if (abbreviations.some(one => one.startsWith(tokens.join('')))) return 6;
  const fits = (token: string) =>
    begins(indexed.allWords)(token) ||
    indexed.codes.some(code => code.includes(token)) ||
    (token.length > 1 && abbreviations.some(one => one.includes(token)));
  return tokens.every(fits) ? 7 : NO_MATCH;
}

/** `2.000815`, or a province's longer spelling of it. */
function isWholeCode(code: string, typed: string): boolean {
  return typed === code || typed.startsWith(`${code}.`);
}

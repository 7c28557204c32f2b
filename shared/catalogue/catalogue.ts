import { z } from 'zod';
import { fold, initials } from '../kit/folding';
import { ok, type Result, refuse } from '../kit/result';
import { CatalogueItem, OTHER_ID, type Procedure } from './procedure';

const CatalogueFile = z.object({
  /** Goes into every dossier: the law it was received under. */
  version: z.string().regex(/^\d{4}\.\d{1,2}(\.\d{1,4})?$/),
  /** Openings that say little ("Đăng ký", "Cấp"); clerks abbreviate what follows them. */
  leadingWords: z.array(z.string().min(1).max(40)).max(40),
  procedures: z.array(CatalogueItem).min(1).max(5000),
});

export type Catalogue = { readonly version: string; readonly procedures: readonly Procedure[] };

export type CatalogueRefusal = 'not-json' | 'not-a-catalogue' | 'procedure-twice';

/**
 * Reads a catalogue, the shipped one and the city's updates alike: JSON text or the value parsed from it.
 * `detail` names the first place that is wrong.
 */
export function parseCatalogue(source: unknown): Result<Catalogue, CatalogueRefusal> {
  const json = typeof source === 'string' ? parseJson(source) : ok(source);
  if (!json.ok) return json;
  const file = CatalogueFile.safeParse(json.value);
  if (!file.success) {
    const issue = file.error.issues[0];
    return refuse('not-a-catalogue', issue && `${issue.path.join('.')}: ${issue.message}`);
  }
  const procedures = file.data.procedures.map(item => toProcedure(item, file.data.leadingWords));
  const twice = findRepeated(procedures.map(one => one.id));
  if (twice !== undefined) return refuse('procedure-twice', twice);
  return ok({ version: file.data.version, procedures });
}

/** By id, national code, or a province's longer code (`2.000815.000.00.00.H26`). Replaced codes are not found. */
export function findProcedure(catalogue: Catalogue, idOrCode: string): Procedure | undefined {
  const wanted = /^\d\.\d{6}(?=\.)/.exec(idOrCode)?.[0] ?? idOrCode;
  return catalogue.procedures.find(one => one.id === wanted);
}

/** The procedure that took over an abolished code, for the clerk's hint. */
export function findReplacement(catalogue: Catalogue, oldCode: string): Procedure | undefined {
  return catalogue.procedures.find(one => one.replaces?.includes(oldCode));
}

function parseJson(text: string): Result<unknown, 'not-json'> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse('not-json');
  }
}

function toProcedure(item: CatalogueItem, leadingWords: readonly string[]): Procedure {
  const id = item.code ?? item.id ?? OTHER_ID;
  return { ...item, id, fees: feesOf(item), abbreviations: abbreviationsOf(item, leadingWords) };
}

/** In a record of low confidence no amount is a fact, not even "miễn phí". */
function feesOf({ fees, confidence }: CatalogueItem): CatalogueItem['fees'] {
  return confidence === 'low' ? fees.map(row => ({ ...row, unconfirmed: true })) : fees;
}

/** "Đăng ký khai sinh" gives dkks and ks; what stands in brackets is not spoken. */
function abbreviationsOf(item: CatalogueItem, leadingWords: readonly string[]): readonly string[] {
  const name = item.name.replace(/\(.*?\)/g, ' ');
  const leading = leadingWords.find(words => fold(name).startsWith(`${fold(words)} `));
  const rest = leading === undefined ? name : name.slice(leading.length);
  const aliases = (item.aliases ?? []).map(alias => fold(alias).replaceAll(' ', ''));
  return [...new Set([...aliases, initials(name), initials(rest)])];
}

function findRepeated(ids: readonly string[]): string | undefined {
  return ids.find((id, at) => ids.indexOf(id) !== at);
}

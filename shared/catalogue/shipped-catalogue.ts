import { type Catalogue, parseCatalogue } from './catalogue';
import shipped from './data/procedures.json' with { type: 'json' };

/** The catalogue the product ships with, parsed once. Throws where our own data is broken: a bug. */
export const shippedCatalogue: Catalogue = parseShipped();

function parseShipped(): Catalogue {
  const parsed = parseCatalogue(shipped as unknown);
  if (!parsed.ok) throw new Error(`shipped catalogue: ${parsed.reason} ${parsed.detail ?? ''}`);
  return parsed.value;
}

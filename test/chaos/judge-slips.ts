import type { Page } from '../../shared/ledger/entry';

/**
 * Slips that may lie in the tray: one begun when the app died must be ended as `unknown` by the next start, and
 * none may be begun again before it was ended. Pages of one PC.
 */
export function faultsOfSlips(pages: readonly Page[]): readonly string[] {
  const faults: string[] = [];
  const begun = new Set<string>();
  const mustAsk = new Set<string>();
  for (const { entry, body } of [...pages].sort((a, b) => a.entry.seq - b.entry.seq)) {
    const { deed, subject } = entry;
    if (deed === 'station.started') for (const slip of begun) mustAsk.add(slip);
    if (deed === 'slip.started') {
      if (begun.has(subject)) faults.push(`${subject}: begun again before it was ended`);
      begun.add(subject);
    }
    if (deed !== 'slip.ended') continue;
    const outcome = (body?.content as { readonly outcome?: unknown } | undefined)?.outcome;
    if (mustAsk.has(subject) && outcome !== 'unknown')
      faults.push(`${subject}: was on its way when the app died and ended as ${String(outcome)}`);
    begun.delete(subject);
    mustAsk.delete(subject);
  }
  return [
    ...faults,
    ...[...mustAsk].map(slip => `${slip}: was on its way when the app died and does not ask`),
  ];
}

import { toIso } from '../../shared/kit/time';
import { type Draft, headOf, sealEntry } from '../../shared/ledger/chain';
import type { Head, Page } from '../../shared/ledger/entry';
import { steadyServices } from './services';

/** A chain of `count` small ticket entries of one station. */
export function aChain(count: number, station = 1, services = steadyServices()): readonly Page[] {
  const pages: Page[] = [];
  let head: Head | null = null;
  for (let i = 1; i <= count; i += 1) {
    const draft: Draft = {
      id: services.newId(),
      ward: 'H26.101',
      station,
      epoch: 1,
      lamport: i,
      at: toIso(services.now()),
      offset: 0,
      clerk: 'system',
      deed: 'ticket.taken',
      deedVersion: 1,
      subject: `ticket/${services.newId()}`,
      base: null,
    };
    const page = sealEntry(
      draft,
      { day: '2026-11-23', service: 'A', number: i, priority: null },
      services.chance(32),
      head,
    );
    head = headOf(page);
    pages.push(page);
  }
  return pages;
}

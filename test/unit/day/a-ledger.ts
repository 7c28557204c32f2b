import { toIso } from '../../../shared/kit/time';
import type { Canonical } from '../../../shared/ledger/canonical';
import { headOf, sealEntry } from '../../../shared/ledger/chain';
import { type DeedBody, type DeedName, deeds } from '../../../shared/ledger/deeds';
import type { Page } from '../../../shared/ledger/entry';
import { monday } from '../../office/day';
import { steadyServices } from '../../office/services';

/** A chain of station 1 that a test writes deed by deed. */
export function aLedger() {
  const services = steadyServices();
  const pages: Page[] = [];
  const write = <D extends DeedName>(deed: D, subject: string, body: DeedBody<D>): Page => {
    const last = pages.at(-1);
    const draft = {
      id: services.newId(),
      ward: 'H26.101',
      station: 1,
      epoch: 1,
      lamport: pages.length + 1,
      at: toIso(services.now()),
      offset: 0,
      clerk: 'system',
      deed,
      deedVersion: deeds[deed].version,
      subject,
      base: null,
    };
    const page = sealEntry(draft, body as Canonical, services.chance(32), last ? headOf(last) : null);
    pages.push(page);
    return page;
  };
  return {
    pages,
    write,
    /** A ticket's slip in the spool; answers its id. */
    slip: (label: string) => {
      const id = services.newId();
      const body = {
        kind: 'ticket',
        of: services.newId(),
        number: label,
        day: monday,
        to: 'printer',
      } as const;
      write('slip.composed', `slip/${id}`, body);
      return id;
    },
    /** A number taken; answers its id. */
    ticket: (number: number) => {
      const id = services.newId();
      write('ticket.taken', `ticket/${id}`, { day: monday, service: 'A', number, priority: null });
      return id;
    },
  };
}

import type { PaperSize, Printer, SlipRole, Wire, WireKind } from '../../../shared/office/printers';
import { parseCounters, writeCounters } from './counters-text';
import type { FieldFaults } from './field-faults';

/** A printer as it is typed; fields of other kinds keep what was typed in them. */
export type AddedPrinter = {
  readonly id: string;
  readonly name: string;
  readonly kind: WireKind;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly baud: string;
  readonly queue: string;
  readonly paper: PaperSize;
  readonly slips: readonly SlipRole[];
  readonly counters: string;
  readonly spare: string;
};

const BLANK = { host: '', port: '9100', path: '', baud: '9600', queue: '' };

export function freshPrinter(id: string, wire: Wire, name: string): AddedPrinter {
  const paper = wire.kind === 'system' ? 'A4' : 'roll80';
  return { ...typed(wire), id, name, paper, slips: [], counters: '', spare: '' };
}

export function draftPrinter({ wire, counters, ...rest }: Printer): AddedPrinter {
  return { ...typed(wire), ...rest, counters: counters.length === 0 ? '' : writeCounters([...counters]) };
}

function typed(wire: Wire): Pick<AddedPrinter, 'kind' | keyof typeof BLANK> {
  switch (wire.kind) {
    case 'network':
    case 'neighbour':
      return { ...BLANK, kind: wire.kind, host: wire.host, port: String(wire.port) };
    case 'serial':
      return { ...BLANK, kind: wire.kind, path: wire.path, baud: String(wire.baud) };
    case 'device':
      return { ...BLANK, kind: wire.kind, path: wire.path };
    case 'system':
      return { ...BLANK, kind: wire.kind, queue: wire.queue };
  }
}

/** What was typed, for the parser to judge. */
export function typedPrinter(draft: AddedPrinter): Printer {
  const { id, name, paper, slips, spare } = draft;
  const counters = draft.counters.trim() === '' ? [] : [...(parseCounters(draft.counters) ?? [])];
  return { id, name, paper, spare, slips: [...slips], counters, wire: wireOf(draft) };
}

function wireOf({ kind, host, port, path, baud, queue }: AddedPrinter): Wire {
  switch (kind) {
    case 'network':
    case 'neighbour':
      return { kind, host: host.trim(), port: Number(port) };
    case 'serial':
      return { kind, path: path.trim(), baud: Number(baud) };
    case 'device':
      return { kind, path: path.trim() };
    case 'system':
      return { kind, queue: queue.trim() };
  }
}

/**
 * What a parser cannot see: counters that cannot be read, which taken for "none named" would mean all; a printer
 * without address; pages for what knows nothing but a roll.
 */
export function faultsOfPrinters(printers: readonly AddedPrinter[]): FieldFaults {
  const bad = printers.flatMap(({ counters, kind, host, paper }, at) => {
    const hasAddress = kind === 'network' || kind === 'neighbour';
    const takesPages = kind === 'system' || kind === 'neighbour';
    const isPage = paper === 'A4' || paper === 'A5';
    return [
      counters.trim() !== '' && !parseCounters(counters) && ['counters', 'counters'],
      hasAddress && host.trim() === '' && ['wire.host', 'host'],
      isPage && !takesPages && ['paper', 'paper'],
    ].flatMap(fault => (fault ? [[`office.printers.${at}.${fault[0]}`, fault[1]]] : []));
  });
  return Object.fromEntries(bad);
}

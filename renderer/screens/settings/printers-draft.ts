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

/** Counters that cannot be read: taken for "none named" they would mean all. */
export function faultsOfPrinters(printers: readonly AddedPrinter[]): FieldFaults {
  const bad = printers.flatMap(({ counters }, at) =>
    counters.trim() !== '' && !parseCounters(counters)
      ? [[`office.printers.${at}.counters`, 'counters']]
      : [],
  );
  return Object.fromEntries(bad);
}

import { describe, expect, it } from 'vitest';
import type { PrinterMode } from '../../../../shared/office/office';
import { type Printer, Wire } from '../../../../shared/office/printers';
import { findPrinter, printersOf } from '../../../../shared/office/printers-of';
import { wayAtFirst, wayNow } from '../../../../shared/printing/way-now';

function aPrinter(id: string, given: Partial<Printer> = {}): Printer {
  const wire = { kind: 'device', path: `/dev/usb/${id}` } as const;
  return { id, name: id, wire, paper: 'roll80', slips: [], counters: [], spare: '', ...given };
}
const office = (mode: PrinterMode, ...printers: readonly Printer[]) => ({
  printer: { mode, host: '192.168.1.50', port: 9100 },
  printers: [...printers],
});

const kiosk = aPrinter('kiosk', { slips: ['ticket'] });
const second = aPrinter('second', { counters: [2] });
const laser = aPrinter('laser', { slips: ['form'], paper: 'A4' });
const all = office('thermal', kiosk, second, laser);

describe('the printer of a paper', () => {
  it.each([
    ['a number from the waiting room', { role: 'ticket' }, 'kiosk'],
    ['a receipt at counter 1', { role: 'receipt', counter: 1 }, 'main'],
    ['a receipt at counter 2, which has its own', { role: 'receipt', counter: 2 }, 'second'],
    ['a form at counter 1', { role: 'form', counter: 1 }, 'laser'],
    ['a form at counter 2: its own printer is nearer', { role: 'form', counter: 2 }, 'second'],
    ['what a clerk moved', { role: 'ticket', movedTo: 'laser' }, 'laser'],
    ['what was moved to a printer that is gone', { role: 'ticket', movedTo: 'sold' }, 'kiosk'],
  ] as const)('of %s', (_what, wanted, id) => {
    expect(findPrinter(all, wanted)?.id).toBe(id);
  });

  it('is none where only others are served', () => {
    expect(findPrinter(office('none', second), { role: 'receipt', counter: 1 })).toBeUndefined();
  });

  it.each([
    ['thermal', ['main', 'kiosk']],
    ['a5', ['kiosk']],
    ['none', ['kiosk']],
  ] as const)('is among those of the set-up and those added: %s', (mode, ids) => {
    expect(printersOf(office(mode, kiosk)).map(one => one.id)).toEqual(ids);
  });
});

describe('where a slip goes', () => {
  it.each([
    ['by the added printer, in an office that had none', 'none', [kiosk], 'ticket', 'printer'],
    ['to the screen, where that printer takes numbers only', 'none', [kiosk], 'receipt', 'screen'],
    ['into a PDF', 'a5', [kiosk], 'receipt', 'pdf'],
  ] as const)('%s', (_what, mode, printers, kind, to) => {
    expect(wayAtFirst({ kind }, office(mode, ...printers))).toBe(to);
  });

  it('is a printer again once a clerk moved it there', () => {
    const job = { kind: 'receipt', to: 'pdf', movedTo: 'kiosk' } as const;
    expect(wayNow(job, office('a5', kiosk))).toMatchObject({ to: 'printer', printer: { id: 'kiosk' } });
    expect(wayNow({ ...job, movedTo: 'sold' }, office('none'))).toEqual({ to: 'pdf' });
  });
});

describe('the address of a printer', () => {
  it.each([
    [{ kind: 'network', host: '192.168.1.50', port: 9100 }, true],
    [{ kind: 'network', host: 'máy in', port: 9100 }, false],
    [{ kind: 'network', host: 'printer', port: 70_000 }, false],
    [{ kind: 'serial', path: 'COM3', baud: 9600 }, true],
    [{ kind: 'serial', path: 'COM3', baud: 1 }, false],
    [{ kind: 'device', path: '' }, false],
    [{ kind: 'system', queue: 'HP_LaserJet' }, true],
    [{ kind: 'system', queue: '-o raw' }, false],
    [{ kind: 'system', queue: '-oraw' }, false],
    [{ kind: 'smoke', path: 'x' }, false],
  ])('%j: %s', (wire, isGood) => {
    expect(Wire.safeParse(wire).success).toBe(isGood);
  });
});

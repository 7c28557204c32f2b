import { describe, expect, it } from 'vitest';
import type { Stored } from '../../../../../renderer/data/database';
import { checkDraft, draftOf } from '../../../../../renderer/screens/settings/office-draft';
import { freshPrinter } from '../../../../../renderer/screens/settings/printers-draft';
import { NO_FORMS } from '../../../../../shared/office/forms';
import { anOffice } from '../../../../office/day';
import { aLogo } from '../../../../office/logos';

const office: Stored<'office'> = {
  ...anOffice,
  procedureNotes: [],
  id: 'office',
  last: { id: 'entry', lamport: 1, station: 1, epoch: 1, seq: 1 },
  touched: 0,
};

describe('settings as they are typed', () => {
  it('ask for no other values than the office has until something is typed', () => {
    const { code: _code, codeWidth: _width, ...settings } = anOffice;
    expect(checkDraft(draftOf(office))).toEqual({
      change: {
        ...settings,
        forms: NO_FORMS,
        printers: [],
        switchWithoutPinSeconds: 0,
        listAgeDays: 7,
        lockAfterMinutes: 10,
        badgesAlone: false,
      },
      faults: null,
    });
  });

  it('say nothing of a logo that nobody touched, so that one chosen at another PC meanwhile stays', () => {
    const draft = draftOf({ ...office, logo: aLogo() });
    expect(checkDraft(draft).change).not.toHaveProperty('logo');
    expect(checkDraft({ ...draft, logo: null }).change).toMatchObject({ logo: null });
    expect(checkDraft({ ...draft, logo: aLogo(60) }).change).toMatchObject({ logo: aLogo(60) });
  });

  it('keep added printers as they are, and name what of one is wrong at its field', () => {
    const wires = [
      { kind: 'network', host: '192.168.1.51', port: 9100 },
      { kind: 'serial', path: 'COM3', baud: 19_200 },
      { kind: 'device', path: '/dev/usb/lp0' },
      { kind: 'system', queue: 'Laser' },
    ] as const;
    const printers = wires.map((wire, at) => ({
      ...{ id: `p${at}`, name: `Máy ${at}`, wire, paper: 'roll58' as const, spare: 'main' },
      ...{ slips: ['ticket' as const], counters: [1, 2, 3] },
    }));
    const draft = draftOf({ ...office, printers });
    expect(checkDraft(draft).change?.printers).toEqual(printers);
    const spoilt = draft.printers.map(
      (printer, at) =>
        [
          { ...printer, name: ' ', port: '0' },
          { ...printer, baud: 'nhanh', counters: 'một' },
          { ...printer, path: '' },
          { ...printer, queue: '-x' },
        ][at] ?? printer,
    );
    expect(Object.keys(checkDraft({ ...draft, printers: spoilt }).faults ?? {}).sort()).toEqual([
      'office.printers.0.name',
      'office.printers.0.wire.port',
      'office.printers.1.counters',
      'office.printers.1.wire.baud',
      'office.printers.2.wire.path',
      'office.printers.3.wire.queue',
    ]);
  });

  it.each([
    [{ kind: 'network', host: ' ' }, { 'office.printers.0.wire.host': 'host' }],
    [{ kind: 'neighbour', host: '' }, { 'office.printers.0.wire.host': 'host' }],
    [{ kind: 'network', paper: 'A5' }, { 'office.printers.0.paper': 'paper' }],
    [{ kind: 'serial', path: 'COM3', paper: 'A4' }, { 'office.printers.0.paper': 'paper' }],
    [{ kind: 'neighbour', paper: 'A5' }, null],
    [{ kind: 'system', queue: 'HP LaserJet (quầy 1)', paper: 'A4' }, null],
    [{ kind: 'system', queue: '\\\\may-1\\Máy in' }, null],
  ] as const)('find a printer that cannot work: %j', (changes, faults) => {
    const printer = freshPrinter('p1', { kind: 'network', host: '192.168.1.50', port: 9100 }, 'Máy in 2');
    const draft = { ...draftOf(office), printers: [{ ...printer, ...changes }] };
    expect(checkDraft(draft).faults).toEqual(faults);
  });

  it('name what is wrong at its field', () => {
    const draft = {
      ...draftOf(office),
      name: ' ',
      counters: '1, 1',
      printer: { mode: 'thermal', host: '', port: '0' },
      services: [
        { key: 'a', prefix: 'A', name: 'Chứng thực' },
        { key: 'b', prefix: 'A', name: '' },
      ],
    } as const;
    expect(checkDraft(draft).faults).toEqual({
      'office.name': 'required',
      'office.counters': 'counter-twice',
      'office.printer.host': 'host',
      'office.printer.port': 'port',
      'office.services.1.prefix': 'service-twice',
      'office.services.1.name': 'required',
    });
  });
});

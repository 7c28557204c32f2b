import type { Page } from '@playwright/test';
import type {} from '../../renderer/rehearsal';
import type { RollWidth } from '../../shared/printing/raster';
import type { Slip } from '../../shared/printing/slip';
import { FORMS } from '../office/form-slips';
import { aLogo } from '../office/logos';
import { aReceiptJob, aTicketSlip, SLIP_OFFICE } from '../office/printer-slips';
import type { Ground } from './ground';
import { median } from './stats';
import type { Row } from './table';

const COUNT = 25;

/** Composing and drawing each paper, beside an empty paper of the same height; bytes to the printer on the side. */
export async function studySlip(ground: Ground): Promise<readonly Row[]> {
  const { window: desk } = await ground.openDesk();
  const slips: readonly (readonly [string, Slip])[] = [
    ['ticket', aTicketSlip()],
    ['ticket with a logo', aTicketSlip({}, { ...SLIP_OFFICE, ...{ logo: aLogo() } })],
    ['receipt, both liên', aReceiptJob()],
    ...Object.entries(FORMS),
  ];
  const rows: Row[] = [];
  for (const width of [576, 384] as const) {
    for (const [name, slip] of slips) {
      const drawn = await draw(desk, slip, width);
      const empty = await draw(desk, emptyOf(slip, drawn.height), width);
      rows.push({
        what: `${name} at ${width} dots: compose and draw p50 (${drawn.kilobytes} KB)`,
        unit: 'ms',
        value: drawn.ms,
        floor: { what: 'an empty paper of that height (p50)', value: empty.ms },
        n: COUNT,
      });
    }
  }
  return rows;
}

async function draw(desk: Page, slip: Slip, width: RollWidth) {
  const all = await desk.evaluate(
    async ({ slip, width, count }) => {
      const { rehearsal } = window;
      if (!rehearsal) throw new Error('no rehearsal');
      const drawn = [];
      for (let i = 0; i < count + 3; i += 1) drawn.push(await rehearsal.drawSlip(slip, width));
      return drawn.slice(3).map(({ ms, height }) => ({ ms, height }));
    },
    { slip, width, count: COUNT },
  );
  const height = all[0]?.height ?? 0;
  const kilobytes = Math.round((height * width) / 8 / 1024);
  return { ms: median(all.map(one => one.ms)), height, kilobytes };
}

/** Half-lines of nothing: some 14 dots each. */
function emptyOf(slip: Slip, height: number): Slip {
  return {
    ...slip,
    blocks: Array.from({ length: Math.ceil(height / 14) }, () => ({ kind: 'blank' as const })),
  };
}

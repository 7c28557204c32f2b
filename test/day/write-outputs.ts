import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEvent } from '../../shared/ledger/read-event';
import { pdfName } from '../../shared/printing/pdf-name';
import { type PaperTrail, writePaper } from './paper-trail';
import type { Scene } from './play';
import type { Summary } from './summary';

const LOGS = ['daily-log.xlsx', 'daily-log.csv', 'daily-log.pdf'];

/** Writes what a day left behind: papers, PDFs, the log, the city's view, the summary. */
export async function writeOutputs(
  out: string,
  scene: Scene,
  trail: PaperTrail,
  summary: Summary,
): Promise<void> {
  const { stage, made } = scene;
  writePaper(join(out, 'printer'), trail.named(), stage.printer.decode);
  await copyPdfs(join(out, 'pdf'), scene);
  for (const name of made.exported === null ? [] : LOGS) {
    copyFileSync(join(made.exported ?? '', name), join(out, name));
  }
  writeJson(join(out, 'city.json'), await dossiersOfRun(scene));
  writeJson(join(out, 'summary.json'), summary);
}

/** PDFs that this run's slips became; a kept profile holds older ones beside them. */
async function copyPdfs(to: string, { stage, record }: Scene): Promise<void> {
  const from = join(stage.exportsDir, 'pdf');
  mkdirSync(to, { recursive: true });
  const made = new Map<string, string>();
  for (const page of await record.ofThisRun()) {
    const event = findEvent(page);
    if (event?.deed === 'slip.composed' && event.body.to === 'pdf') {
      made.set(
        `${pdfName({ ...event.body, id: page.entry.subject })}.pdf`,
        `${event.body.kind}-${event.body.number}.pdf`,
      );
    }
  }
  for (const [name, collected] of made) {
    if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, collected));
  }
}

/** What the city's store has of the dossiers received in this run. */
async function dossiersOfRun({ stage, record }: Scene) {
  const own = new Set((await record.ofThisRun()).map(page => page.entry.seq));
  const { station } = await record.identity();
  const known = await stage.city.dossiersOf(stage.day.office.code, stage.cursorAtStart);
  return known.filter(dossier => dossier.station === station && own.has(dossier.seq));
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

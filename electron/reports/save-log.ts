import { join } from 'node:path';
import { FONT_FACES } from '../../shared/printing/font-faces';
import type { DailyLog } from '../../shared/reports/daily-log';
import { composeLogHtml } from '../../shared/reports/html';
import { logTables } from '../../shared/reports/log-tables';
import { writeWhole } from '../files/atomic';
import { toCsv } from './csv';
import { toXlsx } from './xlsx';

/**
 * Writes a day's log as `daily-log.xlsx`, `.csv` and `.pdf` into a folder of that day and answers the folder.
 *
 * @param toPdf prints an A4 page across
 */
export async function saveLog(
  dir: string,
  log: DailyLog,
  toPdf: (html: string) => Promise<Uint8Array>,
): Promise<string> {
  const folder = join(dir, log.day);
  const tables = logTables(log);
  await writeWhole(join(folder, 'daily-log.xlsx'), await toXlsx(Object.values(tables)));
  await writeWhole(join(folder, 'daily-log.csv'), toCsv(tables.log));
  await writeWhole(join(folder, 'daily-log.pdf'), await toPdf(composeLogHtml(log, FONT_FACES)));
  return folder;
}

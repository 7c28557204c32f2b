import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fillJournal } from '../../../../renderer/data/fill-journal';
import { take } from '../../../office/backed-up-desk';
import { aReadyDesk } from '../../../office/set-up';

/** A desk whose journal has a line that rotted, met by the proof of the ledger; nobody chose a place for backups. */
async function aRottedDesk() {
  const desk = await aReadyDesk();
  for (let i = 0; i < 3; i += 1) await take(desk);
  const folder = join(desk.main.dir, 'journal');
  const path = join(folder, readdirSync(folder).find(name => name.endsWith('.jsonl')) ?? '');
  const lines = readFileSync(path, 'utf8').split('\n');
  lines[4] = lines[4]?.replace('{"entry"', '{"entrz"') ?? '';
  writeFileSync(path, lines.join('\n'));
  await desk.main.ask('journal.verify', undefined);
  const { damaged } = await desk.main.ask('backup.standing', undefined);
  return { ...desk, damaged };
}

it('a PC without a backup has its journal whole again out of its tables, and says so', async () => {
  const { main, db, damaged } = await aRottedDesk();
  expect(damaged).toHaveLength(1);
  await fillJournal(db, main.ask, damaged);
  expect(await main.ask('journal.verify', undefined)).toMatchObject({ value: { faults: [] } });
  expect(await main.ask('backup.standing', undefined)).toMatchObject({ damaged: [], mended: damaged });
});

it('a line that the tables do not have any more stays damaged, and is named', async () => {
  const { main, db, damaged } = await aRottedDesk();
  await db.pages.where('entry.subject').startsWith('person/').delete();
  await db.pages.where('entry.subject').startsWith('station/').delete();
  await fillJournal(db, main.ask, damaged);
  expect(await main.ask('backup.standing', undefined)).toMatchObject({ damaged, mended: [] });
});

import { cpus } from 'node:os';
import { openGround } from './ground';
import { studyDeed } from './study-deed';
import { studyLaunch } from './study-launch';
import { studyMemory } from './study-memory';
import { studyRebuild } from './study-rebuild';
import { studySearch } from './study-search';
import { studySlip } from './study-slip';
import { studyStart } from './study-start';
import { studySwitch } from './study-switch';
import { studyTicket } from './study-ticket';
import { type Row, showRows, toJson } from './table';

// Those that use one running app stand together.
const studies = {
  deed: studyDeed,
  ticket: studyTicket,
  slip: studySlip,
  search: studySearch,
  switch: studySwitch,
  launch: studyLaunch,
  start: studyStart,
  memory: studyMemory,
  // Last: it loses the database of its copy.
  rebuild: studyRebuild,
} as const;
type Study = keyof typeof studies;

const wanted = process.argv.slice(2).filter(name => !name.startsWith('--'));
const dossiers = Number(process.argv.find(word => word.startsWith('--dossiers='))?.slice(11) ?? 100_000);
const unknown = wanted.find(name => !(name in studies));
if (unknown !== undefined || !Number.isInteger(dossiers) || dossiers < 1) {
  console.error(`bench: ${unknown ?? 'no such number'}; studies are ${Object.keys(studies).join(', ')}`);
  process.exit(2);
}

const ground = await openGround(dossiers);
const rows: Row[] = [];
try {
  for (const name of Object.keys(studies) as Study[]) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`bench: ${name}`);
    rows.push(...(await studies[name](ground)));
  }
} finally {
  await ground.clear();
}
console.log(showRows(rows));
console.log(toJson(rows, { dossiers, cpu: cpus()[0]?.model ?? '', cores: cpus().length }));

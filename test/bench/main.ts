import { cpus } from 'node:os';
import { openGround } from './ground';
import { studyDeed } from './study-deed';
import { studyLaunch } from './study-launch';
import { studyMemory } from './study-memory';
import { studyPeers } from './study-peers';
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
/** Only when named: it installs the peers first. */
const named = { peers: studyPeers } as const;
const all = { ...named, ...studies };
type Study = keyof typeof all;

const wanted = process.argv.slice(2).filter(name => !name.startsWith('--'));
const dossiers = Number(process.argv.find(word => word.startsWith('--dossiers='))?.slice(11) ?? 100_000);
/** Seven entries a dossier, as in an office, where three are enough to compare with. */
const story = process.argv.includes('--long') ? 'long' : 'short';
const unknown = wanted.find(name => !(name in all));
if (unknown !== undefined || !Number.isInteger(dossiers) || dossiers < 1) {
  console.error(`bench: ${unknown ?? 'no such number'}; studies are ${Object.keys(all).join(', ')}`);
  process.exit(2);
}

const ground = await openGround(dossiers, story);
const rows: Row[] = [];
try {
  for (const name of Object.keys(wanted.length > 0 ? all : studies) as Study[]) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`bench: ${name}`);
    rows.push(...(await all[name](ground)));
  }
} finally {
  await ground.clear();
}
console.log(showRows(rows));
console.log(toJson(rows, { dossiers, story, cpu: cpus()[0]?.model ?? '', cores: cpus().length }));

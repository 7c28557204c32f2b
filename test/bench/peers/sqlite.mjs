import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';

// A process of its own: better-sqlite3 is built for this Node, not for the runtime. Each line in is a row, each line out
// the milliseconds that its commit took; no message between processes is in them.
const db = new Database(process.argv[2]);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`create table rows (id text primary key, day text, state integer, touched integer, row text);
  create index days on rows (day); create index states on rows (state); create index marks on rows (touched);`);
const insert = db.prepare('insert into rows values (?, ?, ?, ?, ?)');

for await (const line of createInterface({ input: process.stdin })) {
  const { id, day, state, touched, row } = JSON.parse(line);
  const start = performance.now();
  insert.run(id, day, state, touched, JSON.stringify(row));
  console.log(performance.now() - start);
}

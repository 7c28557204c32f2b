import PouchDB from 'pouchdb-browser';
import { createRxDatabase } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

const text = { type: 'string', maxLength: 100 };
const count = { type: 'number', minimum: 0, maximum: 1e9, multipleOf: 1 };

/**
 * Other stores for the same row, each with the three indexes that a day at the counter asks by, in databases of their
 * own. Strict: RxDB hands it to Dexie; PouchDB says nothing, and Chromium up to 120 then is strict.
 */
export async function openPeers() {
  const storage = getRxStorageDexie({ chromeTransactionDurability: 'strict' });
  const rx = await createRxDatabase({ name: `rx-${Date.now()}`, storage, multiInstance: false });
  const { rows } = await rx.addCollections({
    rows: {
      schema: {
        version: 0,
        primaryKey: 'id',
        type: 'object',
        properties: {
          id: text,
          day: text,
          state: count,
          touched: count,
          row: { type: 'object' },
        },
        required: ['id', 'day', 'state', 'touched', 'row'],
        indexes: ['day', 'state', 'touched'],
      },
    },
  });
  const pouch = new PouchDB(`pouch-${Date.now()}`, { adapter: 'idb', auto_compaction: false });
  return {
    rxdb: row => rows.insert(row),
    pouchdb: ({ id, ...row }) => pouch.put({ _id: id, ...row }),
  };
}

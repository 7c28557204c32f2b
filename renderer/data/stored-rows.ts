import { Dexie } from 'dexie';
import { LATEST_VERSION, migrations } from './migrations/all';

/** A row as it lies on the disk: what of it is visible, and all of it sealed where it tells of people. */
export type StoredRow = { readonly id: string; readonly sealed?: Uint8Array<ArrayBuffer> };

/** The counter's tables seen from below the sealing: rows come out as they lie there, and nobody needs a key. */
export class StoredTables extends Dexie {
  constructor(name: string) {
    super(name);
    this.version(LATEST_VERSION).stores(migrations.at(-1) ?? {});
  }

  /** Reads as all of them stood at one moment. */
  async atOnce<T>(tables: readonly string[], read: () => Promise<T>): Promise<T> {
    return this.transaction('r', tables, read);
  }
}

/** Some rows of each of some tables. */
export type RowsOf<K extends string> = readonly { readonly kind: K; readonly rows: readonly StoredRow[] }[];

const LENGTH_BYTES = 4;

/** Rows in one piece: the length of a text (4 bytes, the low one first), the text, and behind it all that is sealed. */
export function packRows<K extends string>(tables: RowsOf<K>): Uint8Array<ArrayBuffer> {
  const sealed: Uint8Array<ArrayBuffer>[] = [];
  const shown = tables.map(({ kind, rows }) => ({
    kind,
    rows: rows.map(row => {
      if (!row.sealed) return row;
      sealed.push(row.sealed);
      return { ...row, sealed: row.sealed.length };
    }),
  }));
  const text = new TextEncoder().encode(JSON.stringify(shown));
  const start = LENGTH_BYTES + text.length;
  const packed = new Uint8Array(sealed.reduce((sum, { length }) => sum + length, start));
  new DataView(packed.buffer).setUint32(0, text.length, true);
  packed.set(text, LENGTH_BYTES);
  let at = start;
  for (const bytes of sealed) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

/** The rows that were packed. */
export function unpackRows<K extends string>(packed: ArrayBuffer): RowsOf<K> {
  let at = LENGTH_BYTES + new DataView(packed).getUint32(0, true);
  const text = new TextDecoder().decode(new Uint8Array(packed, LENGTH_BYTES, at - LENGTH_BYTES));
  const shown: { kind: K; rows: { id: string; sealed?: number }[] }[] = JSON.parse(text);
  return shown.map(({ kind, rows }) => ({
    kind,
    rows: rows.map(({ sealed, ...row }) => {
      if (sealed === undefined) return row;
      at += sealed;
      // A copy: of a mere view, the database would take all that it is a view of.
      return { ...row, sealed: new Uint8Array(packed.slice(at - sealed, at)) };
    }),
  }));
}

import type { SqlSession } from './sql-store';

/** What the city keeps per ward beside its entries. */
export type WardRow = {
  readonly ward: string;
  readonly generation: string;
  /** Epoch of the city's own chain (station 0) in this ward. */
  readonly epoch: number;
  readonly cursor: number;
  readonly lamport: number;
};

/** Made once per ward and store. */
export type WardBirth = { readonly generation: string; readonly epoch: number };

/**
 * The ward's row, locked until the transaction ends. Everything that writes in a ward goes through this
 * lock: cursors are then gap-free and in commit order. (A `bigserial` cursor lost a row in a trial: the
 * lower number committed later.)
 */
export async function lockWard(session: SqlSession, ward: string, birth: WardBirth): Promise<WardRow> {
  await session.query(
    `INSERT INTO wards (ward, generation, epoch, cursor, lamport) VALUES ($1, $2, $3, 0, 0)
     ON CONFLICT (ward) DO NOTHING`,
    [ward, birth.generation, birth.epoch],
  );
  const [row] = await session.query('SELECT * FROM wards WHERE ward = $1 FOR UPDATE', [ward]);
  return readWard(row ?? {});
}

export async function findWard(session: SqlSession, ward: string): Promise<WardRow | undefined> {
  const [row] = await session.query('SELECT * FROM wards WHERE ward = $1', [ward]);
  return row && readWard(row);
}

export async function saveWard(session: SqlSession, row: WardRow): Promise<void> {
  await session.query('UPDATE wards SET cursor = $2, lamport = $3 WHERE ward = $1', [
    row.ward,
    row.cursor,
    row.lamport,
  ]);
}

function readWard(row: Readonly<Record<string, unknown>>): WardRow {
  return {
    ward: String(row.ward),
    generation: String(row.generation),
    epoch: Number(row.epoch),
    cursor: Number(row.cursor),
    lamport: Number(row.lamport),
  };
}

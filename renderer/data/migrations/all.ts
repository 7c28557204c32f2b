import { firstTables } from './001-first-tables';

/**
 * The tables of every version, one file each. No version is turned into another one: tables are made of the journal, so
 * those of another version, older or newer, are kept aside and made anew (`open-database.ts`).
 */
export const migrations: readonly { readonly [table: string]: string }[] = [firstTables];

export const LATEST_VERSION = migrations.length;

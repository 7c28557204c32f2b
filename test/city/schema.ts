/**
 * Every key leads with the ward, so that the ward can be the shard key; no serials, no keys across wards.
 * Pages are kept as text, not jsonb: jsonb refuses \u0000 and rewrites what was signed.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS wards (
  ward text PRIMARY KEY,
  generation text NOT NULL,
  epoch bigint NOT NULL,
  cursor bigint NOT NULL,
  lamport bigint NOT NULL
);
CREATE TABLE IF NOT EXISTS entries (
  ward text NOT NULL,
  station bigint NOT NULL,
  epoch bigint NOT NULL,
  seq bigint NOT NULL,
  id text NOT NULL,
  subject text NOT NULL,
  hash text NOT NULL,
  standing text NOT NULL,
  reason text,
  cursor bigint,
  page text NOT NULL,
  received_at text NOT NULL,
  PRIMARY KEY (ward, station, epoch, seq)
);
CREATE UNIQUE INDEX IF NOT EXISTS entries_id ON entries (ward, id) WHERE standing <> 'rejected';
CREATE UNIQUE INDEX IF NOT EXISTS entries_cursor ON entries (ward, cursor);
CREATE INDEX IF NOT EXISTS entries_subject ON entries (ward, subject);
CREATE TABLE IF NOT EXISTS dossiers (
  ward text NOT NULL,
  id text NOT NULL,
  code text NOT NULL,
  official_code text,
  station bigint NOT NULL,
  seq bigint NOT NULL,
  dossier text NOT NULL,
  PRIMARY KEY (ward, id)
);
CREATE INDEX IF NOT EXISTS dossiers_code ON dossiers (ward, code);
CREATE INDEX IF NOT EXISTS dossiers_official ON dossiers (ward, official_code);
CREATE TABLE IF NOT EXISTS blocks (
  ward text NOT NULL,
  request_id text NOT NULL,
  station bigint NOT NULL,
  epoch bigint NOT NULL,
  agency text NOT NULL,
  from_day text NOT NULL,
  to_day text NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  entry text NOT NULL,
  PRIMARY KEY (ward, request_id)
);
CREATE INDEX IF NOT EXISTS blocks_agency ON blocks (ward, agency);
`;

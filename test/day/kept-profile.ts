import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { dayOf, fromIso } from '../../shared/kit/time';
import { findSubject } from '../../shared/ledger/deeds';
import type { Day } from './day-file';
import { ofDeed, openRecord, readIdentity } from './ledger-record';

/** What an earlier run left in a profile. */
export type KeptProfile = {
  readonly people: ReadonlySet<string>;
  /** Seq of this PC's last entry. */
  readonly lastSeq: number;
};

/**
 * Looks whether a day may be played on a profile: null for a fresh one, else who is known there. Refuses
 * another office, a day before the last entry, and what is no profile.
 */
export async function lookAtProfile(
  profile: string | undefined,
  day: Day,
): Promise<Result<KeptProfile | null>> {
  if (profile === undefined || !existsSync(profile)) return ok(null);
  if (!statSync(profile).isDirectory()) return refuse('bad-profile', `${profile} is no folder`);
  if (!existsSync(join(profile, 'station.json'))) {
    return readdirSync(join(profile)).includes('journal')
      ? refuse('bad-profile', `${profile} was never set up`)
      : ok(null);
  }
  const identity = await readIdentity(profile);
  if (identity.ward !== day.office.code) {
    return refuse('another-office', `the profile is of ${identity.ward}, the day of ${day.office.code}`);
  }
  const record = openRecord(profile, 0, day.passphrase);
  const pages = await record.refresh();
  const last = pages.reduce((latest, { entry }) => (entry.at > latest ? entry.at : latest), '');
  if (last !== '' && day.date < dayOf(fromIso(last))) {
    return refuse('date-before-last-entry', `date ${day.date} is before the last entry (${last})`);
  }
  const added = ofDeed(pages, 'person.added').map(page => findSubject(page.entry.subject)?.id ?? '');
  const lastSeq = (await record.ofThisRun()).reduce((seq, { entry }) => Math.max(seq, entry.seq), 0);
  return ok({ people: new Set(added), lastSeq });
}

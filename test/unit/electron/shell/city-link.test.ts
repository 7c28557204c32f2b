import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openCityFile } from '../../../../electron/files/city-file';
import { openJournal } from '../../../../electron/journal/journal';
import { openCityLink } from '../../../../electron/shell/city-link';
import { openIdentity } from '../../../../electron/shell/identity';
import type { Payload } from '../../../../shared/ipc/contract';
import type { Keyring } from '../../../../shared/sealing/keyring';
import { cityOfThisFile, services, until, writeTickets } from '../../../city/city-of-tests';
import { startChain } from '../../../city/written-chain';
import { aFolder } from '../../../office/folder';
import { aRing } from '../../../office/keys';
import { searchFolder } from '../../../office/search-folder';

const city = cityOfThisFile();
const keys = aRing();

/** The city link of a PC of the ward; what it logged, and the pages it offered the desk. */
async function aLink(ward = 'H26.399', profile = aFolder(), ring: () => Keyring | null = () => keys) {
  const identity = await openIdentity(profile, { wallClock: () => 1_000 });
  await identity.choose({ ward, station: 1 });
  const journal = await openJournal(join(profile, 'journal'), identity.current);
  const logged: string[] = [];
  const offered: Payload<'city.pages'>[] = [];
  const link = await openCityLink({
    profile,
    ring,
    identity,
    journal,
    clock: {
      now: services.now,
      reading: () => ({ time: services.now(), offset: 0, flagged: false, frozen: true }),
      hearServer: () => undefined,
      watch: () => undefined,
      sleep: () => undefined,
      wake: () => undefined,
    },
    log: (what, details) => logged.push(JSON.stringify({ what, ...details })),
    tell: (name, payload) => {
      if (name === 'city.pages') offered.push(payload as Payload<'city.pages'>);
    },
  });
  onTestFinished(async () => {
    await link.stop();
    await journal.close();
  });
  return { link, logged, offered, profile, file: openCityFile(profile, () => keys) };
}

it('refuses a city that is not this PC over plain http, and keeps the one it has', async () => {
  const { link, file } = await aLink();
  expect(await link.connect({ url: 'https://127.0.0.1:9', token: 't' })).toMatchObject({ ok: true });
  const kept = await file.read();
  expect(await link.connect({ url: 'http://motcua.example.vn', token: 't' })).toMatchObject({
    reason: 'bad-city-address',
  });
  expect(await file.read()).toEqual(kept);
});

it('does not use a plain http address that an older version kept', async () => {
  const profile = aFolder();
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'city.json'), '{"url":"http://motcua.example.vn","token":"t"}');
  const { link, logged } = await aLink('H26.399', profile);
  await until(async () => (await link.status()).reason === 'city-unreadable');
  expect(logged.join()).toContain('city settings unreadable');
});

it('seals the token, also one that an older version kept readable', async () => {
  const profile = aFolder();
  mkdirSync(profile, { recursive: true });
  const kept = { url: 'https://127.0.0.1:9', token: 'token-of-the-ward' };
  writeFileSync(join(profile, 'city.json'), JSON.stringify(kept));
  const { link, file } = await aLink('H26.399', profile);
  expect(await file.read()).toEqual({ state: 'read', value: kept });
  expect(await link.status()).not.toMatchObject({ state: 'off' });
  expect(searchFolder(profile, [kept.token])).toEqual([]);
});

it('waits for the store to be unlocked, says so, and then goes by itself', async () => {
  const { ward, token } = city.aWard();
  const { link: before, profile } = await aLink(ward);
  await before.connect({ url: city.url(), token });
  await before.stop();
  let ring: Keyring | null = null;
  const { link } = await aLink(ward, profile, () => ring);
  await until(async () => (await link.status()).reason === 'locked');
  expect(await link.connect({ url: city.url(), token })).toMatchObject({ reason: 'locked' });
  ring = keys;
  await link.start();
  await until(async () => (await link.status()).state === 'idle');
});

it('logs how many entries the desk set aside, says it in its state and moves on', async () => {
  const { ward, token } = city.aWard();
  const neighbour = startChain({ ward, station: 2, services });
  writeTickets(neighbour, 2);
  await city.desk().takePush(ward, { station: 2, epoch: 1, pages: neighbour.pages });
  const { link, logged, offered } = await aLink(ward);
  await link.connect({ url: city.url(), token });
  await until(() => offered.length === 1);
  link.admitted(offered[0]?.batch ?? 0, [{ index: 0, why: 'other-ward' }]);
  await until(async () => (await link.status()).state === 'idle');
  expect(await link.status()).toMatchObject({ pulled: true, unread: 1 });
  expect(logged).toEqual(['{"what":"pulled entries set aside","count":1,"first":"other-ward"}']);
});

it('offers a desk that opens what came down before it listened', async () => {
  const { ward, token } = city.aWard();
  const neighbour = startChain({ ward, station: 2, services });
  writeTickets(neighbour, 2);
  await city.desk().takePush(ward, { station: 2, epoch: 1, pages: neighbour.pages });
  const { link, offered } = await aLink(ward);
  await link.connect({ url: city.url(), token });
  await until(() => offered.length === 1);
  offered.length = 0;
  link.deskListens();
  expect(offered.map(({ pages }) => pages.length)).toEqual([2]);
  link.admitted(offered[0]?.batch ?? 0, []);
  await until(async () => (await link.status()).state === 'idle');
  link.deskListens();
  expect(offered).toHaveLength(1);
});

it('says that a city file does not open, and reads it again when the vault opens', async () => {
  const profile = aFolder();
  const other: Keyring = { current: { id: '00000002', bytes: new Uint8Array(32).fill(2) }, older: [] };
  await openCityFile(profile, () => keys).write({ url: 'https://127.0.0.1:9', token: 't' });
  let ring = other;
  const { link } = await aLink('H26.399', profile, () => ring);
  await until(async () => (await link.status()).reason === 'city-unreadable');
  expect(await link.status()).toMatchObject({ state: 'paused' });
  ring = keys;
  await link.start();
  expect((await link.status()).reason).not.toBe('city-unreadable');
});

it('takes another address where the one it kept cannot be read', async () => {
  const profile = aFolder();
  writeFileSync(join(profile, 'city.sealed'), 'damaged');
  const { link, file } = await aLink('H26.399', profile);
  await until(async () => (await link.status()).reason === 'city-unreadable');
  expect(await link.connect({ url: 'https://127.0.0.1:9', token: 't' })).toMatchObject({ ok: true });
  expect(await file.read()).toMatchObject({ state: 'read' });
  expect((await link.status()).reason).not.toBe('city-unreadable');
});

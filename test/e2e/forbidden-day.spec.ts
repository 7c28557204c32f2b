import { readFileSync } from 'node:fs';
import { forbiddenSteps } from '../day/forbidden-steps';
import { pins } from '../office/pins';
import { expect, test } from './desk/fixtures';
import { playPaper } from './desk/play-paper';

/** A minute each. */
const at = (i: number) =>
  `${String(8 + Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;

const day = {
  office: { code: 'H26.101', name: 'UBND phường Giả Tưởng', city: 'Hà Nội' },
  date: '2026-11-23',
  printer: 'none',
  counters: [{ no: 1 }],
  services: [{ prefix: 'B', name: 'Hộ tịch' }],
  clerks: [
    { id: 'lan', name: 'Trần Thị Lan', pin: pins.lan, role: 'clerk' },
    { id: 'hung', name: 'Lê Mạnh Hùng', pin: pins.hung, role: 'supervisor' },
  ],
  steps: forbiddenSteps.map((step, i) => ({ at: at(i), ...step })),
};

test('refuses every forbidden deed of a day, and each leaves the ledger, the tables and the numbers as they were', async ({
  profile,
}) => {
  test.setTimeout(180_000);
  const { found, summary } = await playPaper(day, profile);
  const forbidden = forbiddenSteps.filter(step => step.expect === 'refused').length;
  expect(summary).toMatchObject({
    refused: forbidden,
    refusals: 0,
    tickets: 1,
    dossiers: 1,
    ledger: { verified: true },
  });
  const [dossier] = JSON.parse(readFileSync(found('', 'city.json'), 'utf8'));
  expect(dossier.code).toMatch(/-0001$/);
  expect(dossier.states.map(({ state }: { state: number }) => state)).toEqual([1, 2, 4, 9, 10]);
});

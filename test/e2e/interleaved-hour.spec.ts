import type { Page as Window } from '@playwright/test';
import type { Page } from '../../shared/ledger/entry';
import { aFirstRun, type CounterNo, clerkAt } from '../chaos/set-up';
import { type AppProcess, startAppProcess } from '../day/app-process';
import { readJournal } from '../day/read-journal';
import { verifyLedger } from '../day/verify-ledger';
import { expect, test } from './desk/fixtures';

const MONDAY = { wall: Date.parse('2026-11-23T08:30:00+07:00'), mono: 600_000 };
const names = { 1: 'Trần Thị Lan', 2: 'Đỗ Thu Hòa' } as const;
const shown = (desk: Window, label: string) => desk.getByLabel(label).filter({ visible: true });
const strip = (desk: Window) => desk.getByRole('region', { name: 'Cơ quan và thiết bị' });
const status = (desk: Window) => desk.getByRole('status').filter({ hasText: /./ }).last();
const serving = (desk: Window) => desk.getByRole('region', { name: 'Đang phục vụ' });

/** Somebody sits down: by the open panel, or by F12 where a colleague has the screen. */
async function sit(desk: Window, no: CounterNo): Promise<void> {
  if (!(await desk.getByLabel('Mã PIN').isVisible())) await desk.keyboard.press('F12');
  await desk.getByRole('option', { name: new RegExp(`^Quầy ${no}(?!\\d)`) }).click();
  await desk.getByRole('option', { name: new RegExp(`^${names[no]}`) }).click();
  await desk.getByLabel('Mã PIN').fill(clerkAt[no].pin);
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy ${no} · ${names[no]}`);
}

/** One key and the PIN. */
async function changeTo(desk: Window, no: CounterNo): Promise<void> {
  await desk.keyboard.press('F12');
  await desk.getByLabel('Mã PIN').fill(clerkAt[no].pin);
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy ${no} · ${names[no]}`);
}

async function choose(desk: Window, letters: readonly string[]): Promise<void> {
  await shown(desk, 'Thủ tục').click();
  for (const key of [...letters, 'Enter']) await desk.keyboard.press(key, { delay: 60 });
}

async function receive(desk: Window): Promise<void> {
  await desk.keyboard.press('F10');
  await expect(status(desk)).toContainText('Đã nhận hồ sơ');
}

/** Who did what, in the order of the ledger: the deeds of the counters alone. */
function deedsOf(pages: readonly Page[]): readonly string[] {
  return pages
    .filter(({ entry }) => /^(ticket\.(called|served)|dossier\.received|desk\.)/.test(entry.deed))
    .map(({ entry }) => `${entry.clerk} ${entry.deed}`);
}

test('two clerks through an hour on one PC, killed in the middle: each has her desk again, and her name on her deeds', async ({
  profile,
}) => {
  test.setTimeout(120_000);
  let app: AppProcess = await startAppProcess(profile, MONDAY);
  try {
    await app.perform('set-up', aFirstRun({ mode: 'none', host: '', port: 9100 }));
    let desk = app.window;
    await sit(desk, 1);
    for (const number of [1, 2, 3]) {
      await desk.keyboard.press('Control+1');
      await expect(status(desk)).toContainText(`A00${number}`);
    }
    await desk.keyboard.press('F2');
    await expect(serving(desk)).toContainText('A001');
    await shown(desk, 'Họ và tên').fill('Vũ Thị Của Lan');
    await sit(desk, 2);
    await desk.keyboard.press('F2');
    await expect(serving(desk)).toContainText('A002');
    await shown(desk, 'Họ và tên').fill('Ngô Văn Của Hòa');
    await choose(desk, ['k', 's']);
    await receive(desk);
    await shown(desk, 'Họ và tên').fill('Bùi Thị Của Hòa');
    await desk.keyboard.press('F6');
    await desk.getByRole('option', { name: /Ngô Văn Của Hòa/ }).dblclick();
    await expect(desk.getByRole('article')).toBeVisible();
    await changeTo(desk, 1);
    await shown(desk, 'Ghi chú').fill('chờ bản chính');
    // What was typed is saved a moment after the last key; the kill comes after that moment.
    await desk.evaluate(() => window.rehearsal?.flushDrafts());
    await app.kill();

    app = await startAppProcess(profile, MONDAY);
    desk = app.window;
    await sit(desk, 2);
    await expect(desk.getByRole('article')).toContainText('Ngô Văn Của Hòa');
    await expect(serving(desk)).toContainText('A002');
    await desk.keyboard.press('F5');
    await expect(shown(desk, 'Họ và tên')).toHaveValue('Bùi Thị Của Hòa');
    await sit(desk, 1);
    await expect(serving(desk)).toContainText('A001');
    await expect(shown(desk, 'Họ và tên')).toHaveValue('Vũ Thị Của Lan');
    await expect(shown(desk, 'Ghi chú')).toHaveValue('chờ bản chính');
    await changeTo(desk, 2);
    await choose(desk, ['k', 's']);
    await receive(desk);
    await changeTo(desk, 1);
    await desk.keyboard.press('Alt+o');
    await desk.getByLabel('Người nhận', { exact: true }).selectOption({ label: names[2] });
    await desk.getByLabel('Mã PIN của người nhận').fill(clerkAt[2].pin);
    await desk.keyboard.press('Enter');
    await expect(strip(desk)).toContainText(`Quầy 1 · ${names[2]}`);
    await choose(desk, ['k', 's']);
    await receive(desk);
    await desk.keyboard.press('F2');
    await expect(serving(desk)).toContainText('A003');

    const pages = await readJournal(profile).fresh();
    expect(deedsOf(pages)).toEqual([
      'lan ticket.called',
      'hoa ticket.called',
      'hoa dossier.received',
      'hoa dossier.received',
      'hoa desk.handedOver',
      'hoa dossier.received',
      'hoa ticket.served',
      'hoa ticket.called',
    ]);
    const bodies = pages
      .filter(({ entry }) => entry.deed === 'dossier.received')
      .map(page => page.body?.content);
    expect(bodies).toMatchObject([
      { submitter: { name: 'Ngô Văn Của Hòa' }, counter: 2 },
      { submitter: { name: 'Bùi Thị Của Hòa' }, counter: 2 },
      { submitter: { name: 'Vũ Thị Của Lan' }, counter: 1, note: 'chờ bản chính' },
    ]);
    expect(verifyLedger(pages, await app.readTables()).faults).toEqual([]);
  } finally {
    await app.close();
  }
});

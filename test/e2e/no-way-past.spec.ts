import type { Page } from '@playwright/test';
import type {} from '../../electron/rehearsal';
import type {} from '../../renderer/rehearsal';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';
import { launchBeside, untilReady } from './desk/launch';
import { pinOf } from './desk/office';

const LAN = 'Trần Thị Lan';
const note = (desk: Page) => desk.getByLabel('Ghi chú').filter({ visible: true });
const signInPage = (desk: Page) => desk.getByRole('heading', { name: 'Vào quầy' });

async function tryPin(desk: Page, pin: string): Promise<void> {
  await desk.getByRole('option', { name: new RegExp(`^${LAN}`) }).click();
  await desk.getByLabel('Mã PIN').fill(pin);
  await desk.keyboard.press('Enter');
}

test('wrong PINs count through a kill of the app: the next try is slowed down all the same', async ({
  office: { desk, electron },
  start,
}) => {
  for (let i = 0; i < 5; i += 1) {
    await tryPin(desk, '161803');
    await expect(desk.getByText('Mã PIN không đúng.')).toBeVisible();
    await expect(desk.getByLabel('Mã PIN')).toHaveValue('');
  }
  electron.process().kill('SIGKILL');
  await electron.waitForEvent('close');
  const again = await start({ clock: Date.parse('2026-11-23T08:40:00+07:00') });
  await tryPin(again.desk, pinOf(LAN));
  await expect(again.desk.getByText('Vì đã sai nhiều lần nên phải chờ')).toBeVisible();
  await expect(note(again.desk)).toBeVisible();
});

test('a second start beside the running app ends at once and opens nothing', async ({ counter, profile }) => {
  expect(await launchBeside(profile)).toBe(3);
  expect(counter.electron.windows()).toHaveLength(1);
  await expect(note(counter.desk)).toBeVisible();
});

test('a second window shows nobody’s desk until somebody shows herself', async ({ counter }) => {
  await note(counter.desk).fill('của Lan');
  const opened = counter.electron.waitForEvent('window');
  await counter.electron.evaluate(() => globalThis.rehearsal?.openDesk());
  const second = await opened;
  await untilReady(second);
  await expect(signInPage(second)).toBeVisible();
  for (const key of ['F5', 'F6', 'Escape']) await second.keyboard.press(key);
  await expect(note(second)).toBeHidden();
  await expect(signInPage(second)).toBeVisible();
});

test('no key opens developer tools or loads the page anew', async ({ counter: { desk, electron } }) => {
  await note(desk).fill('của Lan');
  const isOpen = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const press = (keyCode: string, modifiers: ('control' | 'shift')[]) => {
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
    };
    press('I', ['control', 'shift']);
    press('R', ['control']);
    press('R', ['control', 'shift']);
    contents?.openDevTools();
    return contents?.isDevToolsOpened();
  });
  expect(isOpen).toBe(false);
  await desk.keyboard.press('F6');
  await desk.keyboard.press('F5');
  await expect(note(desk)).toHaveValue('của Lan');
});

test('finds a citizen only while somebody sits at the desk', async ({ counter: { desk } }) => {
  const card = aCardText({ name: 'Đặng Thị Ngọc Lạ', birth: '14021990', sex: 'Nữ' });
  await desk.evaluate(async text => {
    const { rehearsal } = window;
    if (!rehearsal) throw new Error('no rehearsal here');
    const wish = { counter: 1, procedure: '2.000815', card: text, rest: { pages: 1, copies: 1 } };
    const { result } = await rehearsal.perform('receive', wish, rehearsal.work.now());
    if (!result.ok) throw new Error(result.reason);
  }, card);
  const find = async () => {
    const box = desk.getByRole('combobox', { name: 'Tìm hoặc làm' }).filter({ visible: true });
    // A key pressed in the very frame in which a desk closes is nobody's.
    await expect(async () => {
      await desk.keyboard.press('Control+k');
      await expect(box).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await box.fill('ngoc la');
  };
  await find();
  await expect(desk.getByRole('option', { name: /Đặng Thị Ngọc Lạ/ })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F12');
  await desk.getByRole('option', { name: new RegExp(`^${LAN}`) }).click();
  await desk.getByRole('button', { name: 'Ra Quầy 1' }).click();
  await expect(signInPage(desk)).toBeVisible();
  await find();
  await expect(desk.getByText('Không thấy gì.')).toBeVisible();
});

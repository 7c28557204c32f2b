import type { Page } from '@playwright/test';
import { expect, test } from './desk/fixtures';
import { openBoard } from './desk/launch';
import { look, type Size } from './desk/looks';

const walls: readonly Size[] = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

async function takeTickets(desk: Page, service: number, count: number): Promise<void> {
  for (let taken = 0; taken < count; taken += 1) {
    await desk.keyboard.press(`Control+${service}`);
    const prefix = 'ABCD'[service - 1];
    await expect(desk.getByRole('status').getByText(`${prefix}00${taken + 1}`)).toBeVisible();
  }
}

test('the board waits with the office until the first call', async ({ office }) => {
  const board = await openBoard(office);
  await expect(board.getByText('Xin Ông/Bà chờ gọi số')).toBeVisible();
  await look(board, 'board-empty', walls);
});

test('the board shows number and counter of every call, the newest huge', async ({ counter }) => {
  const { desk } = counter;
  const board = await openBoard(counter);
  await takeTickets(desk, 1, 3);
  await takeTickets(desk, 2, 2);
  await expect(board.getByText('3 người chờ')).toBeVisible();
  for (const label of ['A001', 'A002', 'A003', 'B001']) {
    await desk.keyboard.press('F2');
    await expect(board.locator('[aria-live]')).toContainText(`Mời số${label}đến quầy 1`);
  }
  await expect(board.getByRole('listitem')).toHaveText(['A003Quầy 1', 'A002Quầy 1', 'A001Quầy 1']);
  await expect(board.getByText('1 người chờ')).toBeVisible();
  await look(board, 'board', walls);
  await board.keyboard.press('l');
  await look(board, 'board-bright', walls);
});

test('the board’s window knows no names and reaches no tables', async ({ counter }) => {
  const board = await openBoard(counter);
  expect(await board.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  const asked = await board.evaluate(() =>
    window.counter.ask('journal.heads', undefined).then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(asked).toBe('refused');
  await expect(board.locator('body')).not.toContainText('Lan');
});

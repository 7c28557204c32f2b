import type { Page } from '@playwright/test';

/** What a keyboard-wedge scanner does: keys without a pause, then Enter. Into whatever has the focus. */
export async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

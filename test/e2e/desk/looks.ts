import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export type Size = { readonly width: number; readonly height: number };

/** The counter's usual screen and the smallest one. */
export const deskSizes: readonly Size[] = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
];

/** Where pictures of the screens lie: `<name>-1366x768.png`. */
export const pictures = join(import.meta.dirname, '..', '..', '.results', 'screens');

/** Takes a picture at every size and lets axe look at each: no violation may be found. */
export async function look(page: Page, name: string, sizes: readonly Size[] = deskSizes): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(pictures, `${name}-${size.width}x${size.height}.png`) });
    await expectAccessible(page, `${name} at ${size.width}x${size.height}`);
  }
}

/** No violation of any of axe's rules. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // Electron cannot open the blank page that axe's usual mode wants.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`));
  expect(found, what).toEqual([]);
}

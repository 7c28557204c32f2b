// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useReveal } from '../../../../../renderer/screens/intake/use-reveal';

afterEach(() => vi.useRealTimers());

/** What is masked on a page, and the key that shows it. */
async function aPage() {
  vi.useFakeTimers();
  let now = {} as ReturnType<typeof useReveal>;
  function Page() {
    now = useReveal();
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Page />));
  return {
    isRevealed: () => now.isRevealed,
    press: () => act(async () => now.toggle()),
    after: (ms: number) => act(async () => vi.advanceTimersByTime(ms)),
    end: () => act(async () => root.unmount()),
  };
}

describe('numbers on the intake page', () => {
  it('are masked, shown by a key, and masked again by the same key', async () => {
    const page = await aPage();
    expect(page.isRevealed()).toBe(false);
    await page.press();
    expect(page.isRevealed()).toBe(true);
    await page.press();
    expect(page.isRevealed()).toBe(false);
    await page.end();
  });

  it('are masked again by themselves after a moment, counted from the last time they were shown', async () => {
    const page = await aPage();
    await page.press();
    await page.after(10_000);
    expect(page.isRevealed()).toBe(true);
    await page.press();
    await page.press();
    await page.after(10_000);
    expect(page.isRevealed()).toBe(true);
    await page.after(5_000);
    expect(page.isRevealed()).toBe(false);
    await page.end();
  });
});

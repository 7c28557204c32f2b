import type { App } from './launch';

/**
 * What a keyboard-wedge scanner does: keys without a pause, then Enter, into whatever has the focus.
 * Through the window's own input queue: Playwright's keyboard sends accented letters past it.
 */
export async function scan({ electron }: App, text: string): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, typed) => {
    const [window] = BrowserWindow.getAllWindows().filter(open => open.getTitle() === 'Quầy Một Cửa');
    const contents = window?.webContents;
    window?.show();
    contents?.focus();
    for (const letter of typed) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode: letter });
      contents?.sendInputEvent({ type: 'char', keyCode: letter });
      contents?.sendInputEvent({ type: 'keyUp', keyCode: letter });
    }
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Enter' });
    contents?.sendInputEvent({ type: 'char', keyCode: 'Enter' });
    contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Enter' });
  }, text);
}

/**
 * A hand that waits for nothing: keys through the window's own input queue, `gapMs` apart, whatever the page is busy with.
 *
 * @param keys letters, and names as Electron has them (`F12`, `Enter`), behind a modifier where there is one (`Control+k`, `Alt+y`)
 */
export async function typeUnheeding(
  { electron }: App,
  keys: readonly string[],
  gapMs: number,
): Promise<void> {
  await electron.evaluate(
    async ({ BrowserWindow }, typed) => {
      const [window] = BrowserWindow.getAllWindows().filter(open => open.getTitle() === 'Quầy Một Cửa');
      const contents = window?.webContents;
      window?.show();
      contents?.focus();
      for (const key of typed.keys) {
        const [, held, keyCode = key] = /^(Control|Alt)\+(.+)$/.exec(key) ?? [];
        const modifiers = held ? [held === 'Alt' ? ('alt' as const) : ('control' as const)] : [];
        contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
        const letter = keyCode === 'Enter' ? '\r' : keyCode;
        if (letter.length === 1 && !held) contents?.sendInputEvent({ type: 'char', keyCode: letter });
        contents?.sendInputEvent({ type: 'keyUp', keyCode });
        await new Promise(resolve => setTimeout(resolve, typed.gapMs));
      }
    },
    { keys, gapMs },
  );
}

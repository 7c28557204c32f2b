import { writeFile } from 'node:fs/promises';
import { BrowserWindow } from 'electron';
import type { Windows } from './windows';

/**
 * Shows a window once its page says that it works. (`ready-to-show` also fires for a white page.) Prints the
 * one word `ready`; where nobody can see the screen, takes a picture of it and prints where it is.
 */
export function showWhenReady(windows: Windows, senderId: number): void {
  const window = BrowserWindow.getAllWindows().find(open => open.webContents.id === senderId);
  if (!window) return;
  window.show();
  if (windows.roleOf(senderId) !== 'desk') return;
  process.stdout.write('ready\n');
  const path = process.env.QUAY_SCREENSHOT;
  if (path) void takePicture(window, path);
}

async function takePicture(window: BrowserWindow, path: string): Promise<void> {
  // One more frame, so that what was ready is also on the glass.
  await new Promise(resolve => setTimeout(resolve, 300));
  const image = await window.webContents.capturePage();
  await writeFile(path, image.toPNG());
  process.stdout.write(`screenshot: ${path}\n`);
}

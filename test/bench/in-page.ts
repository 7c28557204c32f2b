import { join } from 'node:path';
import type { Page as Desk } from '@playwright/test';
import { build } from 'vite';
import type * as all from './in-page/all';

declare global {
  interface Window {
    bench?: typeof all;
  }
}

let bundled: Promise<string> | undefined;

/** Puts `in-page/` into a window that runs the rehearsal, as `window.bench`. */
export async function enterPage(desk: Desk): Promise<void> {
  bundled ??= bundle();
  await desk.evaluate(await bundled);
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'chrome114',
      lib: { entry: join(import.meta.dirname, 'in-page', 'all.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('nothing was bundled');
  return `${chunk.code};window.bench = bench;`;
}

import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = join(import.meta.dirname, '..');
const out = join(import.meta.dirname, '.out');

// Native parts cannot be bundled; all else is, because Node 18 (Electron 25) cannot require packages that are ESM only.
const native = ['serialport', /^@serialport\//, 'koffi', /^@koromix\//, 'sharp', /^@img\//, 'fsevents'];
// Reads its wasm from the folder that it lies in; it has a CJS part of its own.
const besideItsWasm = '@hyzyla/pdfium';

/** Bundler input { name: path } of those files that exist. */
function entries(paths: readonly string[]): Record<string, string> {
  const present = paths.map(path => join(root, path)).filter(path => existsSync(path));
  return Object.fromEntries(present.map(path => [basename(path, extname(path)), path]));
}

/** Preload scripts, one per window role. */
function preloads(): string[] {
  const folder = join(root, 'electron', 'preload');
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.ts')) : [];
  return names.map(name => join('electron', 'preload', name));
}

const cjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;
// Demo and test hooks: a build for a package leaves them out.
const rehearsal = process.env.QUAY_PACKAGE ? [] : ['electron/rehearsal.ts', 'renderer/rehearsal.html'];
const beside = ['electron/printing/windows-printing.ts', 'electron/files/pdf-protection.ts'];
const main = entries([
  'electron/main.ts',
  ...beside,
  ...rehearsal.filter(path => path.startsWith('electron/')),
]);
const preload = entries(preloads());
const pages = entries([
  'renderer/desk.html',
  'renderer/board.html',
  ...rehearsal.filter(path => path.startsWith('renderer/')),
]);
const has = (input: Record<string, string>) => Object.keys(input).length > 0;

export default defineConfig({
  ...(has(main) && {
    main: {
      build: {
        target: 'node18',
        outDir: join(out, 'main'),
        externalizeDeps: false,
        rolldownOptions: { input: main, external: ['electron', besideItsWasm, ...native], output: cjs },
      },
    },
  }),
  ...(has(preload) && {
    preload: {
      build: {
        target: 'node18',
        outDir: join(out, 'preload'),
        externalizeDeps: false,
        // A sandboxed preload can require nothing but 'electron', so no two may share a chunk.
        isolatedEntries: true,
        rolldownOptions: { input: preload, output: cjs },
      },
    },
  }),
  ...(has(pages) && {
    renderer: {
      root: join(root, 'renderer'),
      plugins: [react()],
      build: {
        target: 'chrome114',
        outDir: join(out, 'renderer'),
        minify: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: pages },
      },
    },
  }),
});

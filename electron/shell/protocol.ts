import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, session } from 'electron';
import { originOf } from '../ipc/router';
import { paperFonts } from './paper-fonts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Pages by host; every window role has its own host and so its own IndexedDB. */
export type Pages = { readonly desk: string; readonly board: string };

/** HTML waiting to become a PDF, by id; taken away again once printed. */
export const papers = new Map<string, string>();

/** Serves `app://<role>/…` out of the built renderer, and `app://paper/<id>` out of memory. Nothing else exists. */
export function serveApp(root: string, pages: Pages): void {
  session.defaultSession.protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url);
    if (host === 'paper') return paper(pathname.slice(1));
    const page = host === 'desk' || host === 'board' ? pages[host] : undefined;
    if (!page) return new Response('', { status: 404 });
    const path = normalize(join(root, pathname === '/' ? page : decodeURIComponent(pathname)));
    if (!path.startsWith(root + sep)) return new Response('', { status: 404 });
    return readFile(path).then(
      bytes => answer(bytes, extname(path)),
      () => new Response('', { status: 404 }),
    );
  });
}

function answer(bytes: Buffer, type: string): Response {
  const headers = {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  };
  if (type !== '.html') return new Response(new Uint8Array(bytes), { headers });
  const nonce = randomBytes(16).toString('base64');
  const csp = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return new Response(bytes.toString('utf8').replaceAll('__NONCE__', nonce), {
    headers: { ...headers, 'content-security-policy': csp },
  });
}

async function paper(name: string): Promise<Response> {
  const html = papers.get(name);
  if (html === undefined) return new Response('', { status: 404 });
  const csp = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  return new Response(await withFonts(html), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp },
  });
}

/** Chromium draws nothing of a line that waits for one of its fonts; those in the page itself are there at once. */
async function withFonts(html: string): Promise<string> {
  const files = await Promise.all(
    Object.entries(paperFonts).map(async ([name, path]) => [name, await readFile(path, 'base64')] as const),
  );
  return files.reduce(
    (page, [name, font]) => page.replace(`url(/${name})`, `url(data:font/woff2;base64,${font})`),
    html,
  );
}

export function isOwnUrl(url: string): boolean {
  return url.startsWith(`${originOf('desk')}/`) || url.startsWith(`${originOf('board')}/`);
}

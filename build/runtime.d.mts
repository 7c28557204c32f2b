/** An Electron executable; `fallback` is the development runtime that must never be shipped. */
export type Electron = { readonly path: string; readonly kind: 'override' | 'official' | 'fallback' };

/** The Electron executable to use here, or undefined when none is unpacked yet. */
export function findElectron(): Electron | undefined;

/** Path of the Electron executable; throws when none is unpacked yet. */
export function electronPath(): string;

/** `['--no-sandbox']` where Chromium's sandbox cannot work (root, no user namespaces), else empty. */
export function sandboxArguments(): string[];

/** Downloads or unpacks a runtime; throws when none can be had. */
export function fetchElectron(): Promise<void>;

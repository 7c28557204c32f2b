/** What a room may import: other rooms (by their path) and packages (by name, `node:` for all of Node). */
export type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

const pure = ['zod', '@noble/hashes', '@noble/ciphers', '@scure/base'];
const react = ['react', 'react-dom'];
const page = [...react, '@mantine/core', '@mantine/hooks'];

// Lowest first: a room may import only rooms above its own line, so the table cannot hold a cycle.
const shared: Record<string, readonly string[]> = {
  kit: [],
  sealing: ['kit'],
  storage: ['kit'],
  station: ['kit'],
  people: ['kit'],
  fees: ['kit'],
  queue: ['kit', 'people'],
  dossiers: ['kit', 'station', 'people', 'fees', 'queue'],
  retention: ['kit', 'station', 'people', 'dossiers'],
  office: ['kit', 'dossiers', 'retention'],
  calendar: ['kit', 'dossiers', 'office'],
  catalogue: ['kit', 'fees', 'dossiers', 'calendar'],
  scanning: ['kit', 'dossiers'],
  intake: [
    'kit',
    'station',
    'people',
    'fees',
    'queue',
    'dossiers',
    'office',
    'calendar',
    'catalogue',
    'scanning',
  ],
  printing: ['kit', 'station', 'people', 'fees', 'queue', 'dossiers', 'office', 'calendar', 'catalogue'],
};
const domain = Object.keys(shared);
const inShared: Record<string, readonly string[]> = {
  ...shared,
  ledger: domain,
  sync: [...domain, 'ledger'],
  reports: [...domain, 'ledger'],
  ipc: [...domain, 'ledger', 'sync', 'reports'],
};

const electron: Record<string, Room> = {
  beside: { rooms: [], packages: ['node:'] },
  files: { rooms: ['electron/beside', 'electron/log'], packages: ['node:', '@libpdf/core'] },
  log: { rooms: [], packages: ['node:'] },
  journal: { rooms: ['electron/files', 'electron/log'], packages: ['node:', 'zod'] },
  people: { rooms: ['electron/files', 'electron/ipc', 'electron/log'], packages: ['node:', 'zod'] },
  vault: {
    rooms: ['electron/files', 'electron/ipc', 'electron/log'],
    packages: ['node:', 'zod', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common'],
  },
  backup: {
    rooms: ['electron/files', 'electron/ipc', 'electron/journal', 'electron/log', 'electron/vault'],
    packages: ['node:', 'zod'],
  },
  storage: { rooms: ['electron/files', 'electron/log'], packages: ['node:', 'zod'] },
  printing: {
    rooms: ['electron/beside', 'electron/files', 'electron/log'],
    packages: ['node:', '@hyzyla/pdfium', 'koffi', 'node-thermal-printer', 'serialport', 'zod'],
  },
  neighbours: {
    rooms: ['electron/files', 'electron/ipc', 'electron/log', 'electron/printing'],
    packages: ['node:', 'zod'],
  },
  scanning: { rooms: ['electron/files', 'electron/log'], packages: ['node:', 'serialport', 'chokidar'] },
  reports: {
    rooms: ['electron/files', 'electron/log'],
    packages: ['node:', 'csv-stringify', 'write-excel-file'],
  },
  sync: {
    rooms: ['electron/files', 'electron/journal', 'electron/log'],
    packages: ['node:', 'uuidv7', 'zod'],
  },
  ipc: { rooms: ['electron/log'], packages: ['node:', 'zod'] },
};
const worker = Object.keys(electron).map(name => `electron/${name}`);
const withElectron = ['electron', 'node:', 'zod', 'uuidv7', '@fontsource/be-vietnam-pro', 'electron-updater'];
const shell: Room = { rooms: [...worker, 'electron/shell'], packages: withElectron };

const renderer: Record<string, Room> = {
  bridge: { rooms: [], packages: [] },
  words: { rooms: [], packages: [] },
  data: {
    rooms: ['renderer/bridge'],
    packages: ['dexie', 'dexie-react-hooks', 'react', 'uuidv7', 'zod', '@noble/hashes', '@noble/ciphers'],
  },
  scanning: { rooms: [], packages: ['react', 'zxing-wasm'] },
  state: { rooms: ['renderer/bridge', 'renderer/data', 'renderer/words'], packages: ['zustand', 'react'] },
  commands: {
    rooms: ['renderer/bridge', 'renderer/data', 'renderer/state', 'renderer/paper'],
    packages: ['uuidv7', 'zod'],
  },
  paper: {
    rooms: ['renderer/words'],
    packages: [...react, 'bwip-js', 'fast-png', '@fontsource/noto-sans', '@fontsource/be-vietnam-pro'],
  },
  parts: { rooms: ['renderer/words'], packages: page },
  forms: {
    rooms: ['renderer/parts', 'renderer/words', 'renderer/state', 'renderer/scanning'],
    packages: page,
  },
};
const desk = Object.keys(renderer).map(name => `renderer/${name}`);
const everyPage = [...page, 'zustand', '@fontsource/be-vietnam-pro', '@fontsource/noto-sans'];

/** Every room and what it may import beside itself. `electron` and `renderer` are the files at their top. */
export const rooms: Record<string, Room> = {
  ...prefixed('shared', Object.entries(inShared), names => ({
    rooms: names.map(name => `shared/${name}`),
    packages: pure,
  })),
  ...prefixed('electron', Object.entries(electron), withShared),
  'electron/preload': { rooms: ['shared/ipc', 'shared/kit'], packages: ['electron'] },
  'electron/shell': withShared(shell),
  electron: withShared(shell),
  ...prefixed('renderer', Object.entries(renderer), withShared),
  'renderer/screens': withShared({ rooms: desk, packages: everyPage }),
  'renderer/rehearsal': withShared({ rooms: desk, packages: [] }),
  renderer: withShared({ rooms: [...desk, 'renderer/screens', 'renderer/rehearsal'], packages: everyPage }),
};

/** The room a path lies in: `shared/kit`, or `electron` and `renderer` for the files at their top. */
export function roomOf(path: string): string {
  return path.split('/').slice(0, -1).slice(0, 2).join('/');
}

function withShared(room: Room): Room {
  return { ...room, rooms: [...Object.keys(inShared).map(name => `shared/${name}`), ...room.rooms] };
}

function prefixed<T>(top: string, list: readonly (readonly [string, T])[], toRoom: (value: T) => Room) {
  return Object.fromEntries(list.map(([name, value]) => [`${top}/${name}`, toRoom(value)]));
}

import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The telephone line between counter and city, as the day file names its states. */
export type LineState = 'up' | 'down' | 'slow' | 'flaky';

/** `slow`: 400 ms each way (800 ms there and back), 64 kbit/s each way. */
const SLOW_DELAY_MS = 400;
const SLOW_BYTES_PER_MS = 8;
/** `flaky`: this share of connections is cut, somewhere in their first 4 KB. */
const CUT_SHARE = 0.3;
const CUT_WITHIN_BYTES = 4096;

export type LineOptions = {
  /** Where the city listens. */
  readonly target: { readonly host: string; readonly port: number };
  readonly state?: LineState;
  /** Seeded, 0 to below 1. */
  readonly chance: () => number;
  readonly port?: number;
};

export type Line = Awaited<ReturnType<typeof startLine>>;

/** A TCP proxy that behaves like a line. Connections in flight feel a change of state at once. */
export async function startLine({ target, state: first = 'up', chance, port = 0 }: LineOptions) {
  let state = first;
  let isHeld = false;
  const ways = new Set<() => void>();
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.setNoDelay(true).on('close', () => open.delete(socket));
  };
  const server = createServer({ allowHalfOpen: false }, near => {
    keep(near);
    if (state === 'down') return void near.on('error', () => undefined).resetAndDestroy();
    const far = connect(target);
    keep(far);
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    const budget = {
      left: state === 'flaky' && chance() < CUT_SHARE ? chance() * CUT_WITHIN_BYTES : Infinity,
    };
    const way = { budget, cut, isSlow: () => state === 'slow', isHeld: () => isHeld, ways };
    carry(near, far, way);
    carry(far, near, way);
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const address = server.address() as AddressInfo;
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    state: () => state,
    set: (next: LineState) => {
      state = next;
      if (next === 'down') cutAll();
    },
    /** Nothing passes until `release`; nothing is lost either. */
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const goOn of ways) goOn();
    },
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        cutAll();
      }),
  };
}

type Way = {
  /** Bytes until the connection is cut, both ways together. */
  readonly budget: { left: number };
  readonly cut: () => void;
  readonly isSlow: () => boolean;
  readonly isHeld: () => boolean;
  /** What makes each direction go on after it was held. */
  readonly ways: Set<() => void>;
};

/** One direction. What happens on it (pieces, then the end) happens at the far side in the same order. */
function carry(from: Socket, to: Socket, { budget, cut, isSlow, isHeld, ways }: Way): void {
  const queue: { readonly due: number; readonly work: () => void }[] = [];
  let freeAt = 0;
  let timer: NodeJS.Timeout | undefined;
  // One timer for the whole queue: timers of their own fire out of order when they differ by parts of a ms.
  const drain = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isHeld()) return;
    for (let first = queue[0]; first && first.due <= performance.now(); first = queue[0]) {
      queue.shift();
      first.work();
    }
    const next = queue[0];
    if (next) timer = setTimeout(drain, Math.max(1, next.due - performance.now()));
  };
  const later = (work: () => void, bytes: number) => {
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (isSlow() ? bytes / SLOW_BYTES_PER_MS : 0);
    queue.push({ due: isSlow() ? freeAt + SLOW_DELAY_MS : now, work });
    if (!timer) drain();
  };
  ways.add(drain);
  to.on('close', () => ways.delete(drain));
  from.on('data', piece => {
    budget.left -= piece.length;
    if (budget.left < 0) return cut();
    later(() => to.writable && to.write(piece), piece.length);
  });
  from.on('end', () => later(() => to.end(), 0));
  from.on('error', cut);
  from.on('close', () => later(() => to.end(), 0));
}

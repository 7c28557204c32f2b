import { connect, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Line, type LineState, startLine } from './line';

describe('the line between counter and city', () => {
  let echo: Server;
  let line: Line;

  beforeEach(async () => {
    echo = createServer(socket => socket.on('error', () => undefined).pipe(socket));
    await new Promise<void>(resolve => echo.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    await line.close();
    echo.close();
  });
  const open = async (state: LineState, chance = () => 0.5) => {
    const { port } = echo.address() as { port: number };
    line = await startLine({ target: { host: '127.0.0.1', port }, state, chance });
  };

  /** Sends `bytes` and tells what came back, and after how long. */
  const call = (bytes: number) =>
    new Promise<{ back: Buffer; ms: number }>(resolve => {
      const began = performance.now();
      const sent = Buffer.from(Array.from({ length: bytes }, (_, i) => i % 251));
      const pieces: Buffer[] = [];
      const end = () => resolve({ back: Buffer.concat(pieces), ms: performance.now() - began });
      const socket = connect(line.port, '127.0.0.1', () => socket.write(sent));
      socket.on('error', () => undefined).on('close', end);
      socket.on('data', piece => {
        pieces.push(piece);
        if (Buffer.concat(pieces).length === bytes) socket.end();
      });
    });

  it('carries bytes unchanged when it is up', async () => {
    await open('up');
    const { back } = await call(100_000);
    expect([back.length, back.every((byte, i) => byte === i % 251)]).toEqual([100_000, true]);
  });

  it('carries nothing when it is down, and cuts who is talking', async () => {
    await open('up');
    const talking = call(0);
    await new Promise(resolve => setTimeout(resolve, 30));
    line.set('down');
    expect((await talking).back).toHaveLength(0);
    expect((await call(10)).back).toHaveLength(0);
  });

  it('holds everything back while it is held, and loses nothing', async () => {
    await open('up');
    line.hold();
    const called = call(10_000);
    await new Promise(resolve => setTimeout(resolve, 100));
    line.release();
    const { back, ms } = await called;
    expect(ms).toBeGreaterThan(95);
    expect([back.length, back.every((byte, i) => byte === i % 251)]).toEqual([10_000, true]);
  });

  it('takes 800 ms there and back when it is slow, and 8 KB a second', async () => {
    await open('slow');
    const [short, long] = await Promise.all([call(10), call(4000)]);
    expect(short.ms).toBeGreaterThan(790);
    // 0.5 s each way on top.
    expect(long.ms).toBeGreaterThan(1750);
    expect(long.back.every((byte, i) => byte === i % 251)).toBe(true);
  });

  it('cuts three connections in ten when it is flaky', async () => {
    let draw = 0;
    // 0.0, 0.1 ... 0.9: three of ten are cut; the draw after a cut says where, here always at once.
    const first = [0, 0, 0.1, 0, 0.2, 0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    await open('flaky', () => first[draw++] ?? 0.9);
    const whole: boolean[] = [];
    for (let i = 0; i < 10; i += 1) whole.push((await call(5000)).back.length === 5000);
    expect(whole).toEqual([false, false, false, true, true, true, true, true, true, true]);
  });
});

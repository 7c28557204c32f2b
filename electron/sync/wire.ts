import { request as askPlain, type IncomingMessage } from 'node:http';
import { request as askTls } from 'node:https';
import { gunzipSync } from 'node:zlib';
import { MAX_MESSAGE_BYTES } from '../../shared/sync/contract';
import { Halt } from './halt';
import type { After } from './timers';

export type Ask = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** From the first byte out to the last byte in. */
  readonly deadlineMs: number;
  readonly after: After;
  /** Ends the exchange at once when the app closes. */
  readonly signal: AbortSignal;
  /** The city's own certificate authority, PEM; without it the machine's. */
  readonly ca?: string;
};

export type Answer = {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
};

/**
 * One HTTP exchange on a connection of its own. `node:http` rather than `fetch`: it tells a cut answer from
 * a whole one by itself, keeps no pool whose dead sockets fail the first request after an outage, and is
 * the same in Node 18 and 24. Throws `Halt`: `line-down` (refused, cut), `too-slow`, `not-understood`.
 */
export function exchange(ask: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (halt: Halt) => {
      stopWatch();
      request.destroy();
      reject(halt);
    };
    const send = ask.url.startsWith('https:') ? askTls : askPlain;
    const request = send(ask.url, {
      method: ask.method,
      agent: false,
      signal: ask.signal,
      headers: { ...ask.headers, 'accept-encoding': 'gzip', connection: 'close' },
      ...(ask.ca !== undefined && { ca: ask.ca }),
    });
    const stopWatch = ask.after(ask.deadlineMs, () => fail(new Halt('too-slow')));
    request.on('error', () => fail(new Halt('line-down')));
    request.on('response', response => {
      readAll(response).then(
        body => {
          stopWatch();
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'],
            text: body,
          });
        },
        (fault: unknown) => fail(fault instanceof Halt ? fault : new Halt('line-down')),
      );
    });
    request.end(ask.body);
  });
}

async function readAll(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > MAX_MESSAGE_BYTES) throw new Halt('not-understood');
    pieces.push(piece);
  }
  if (!response.complete) throw new Halt('line-down');
  const body = Buffer.concat(pieces);
  return response.headers['content-encoding'] === 'gzip' ? unpack(body) : body.toString('utf8');
}

function unpack(body: Buffer): string {
  try {
    return gunzipSync(body, { maxOutputLength: MAX_MESSAGE_BYTES }).toString('utf8');
  } catch {
    throw new Halt('not-understood');
  }
}

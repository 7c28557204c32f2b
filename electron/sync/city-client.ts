import { gzipSync } from 'node:zlib';
import type { Result } from '../../shared/kit/result';
import type { Page } from '../../shared/ledger/entry';
import { findRetryAfterMs } from '../../shared/sync/back-off';
import {
  type BlockReply,
  type BlockRequest,
  blocksPath,
  type Changes,
  changesPath,
  entriesPath,
  type PushReply,
} from '../../shared/sync/contract';
import { parseBlockReply, parseChanges, parsePushReply } from '../../shared/sync/parse-message';
import { Halt } from './halt';
import type { After } from './timers';
import { type Answer, exchange } from './wire';

/** Where the city is and how this ward shows itself to it. */
export type CityAddress = { readonly url: string; readonly token: string; readonly ca?: string };

export type CityClientOptions = {
  readonly city: CityAddress;
  readonly ward: string;
  readonly station: number;
  readonly epoch: number;
  readonly deadlineMs: number;
  readonly after: After;
  readonly now: () => number;
  readonly signal: AbortSignal;
};

/** The three calls of the wire contract. Each throws `Halt` unless the city's answer was whole and good. */
export type CityClient = {
  readonly push: (pages: readonly Page[], batchId: string) => Promise<PushReply>;
  readonly changes: (after: number) => Promise<Changes>;
  readonly lease: (request: BlockRequest) => Promise<BlockReply>;
};

export function createCityClient(options: CityClientOptions): CityClient {
  const { city, ward, station, epoch, deadlineMs, after, now, signal } = options;
  const base = city.url.replace(/\/+$/, '');
  const common = { deadlineMs, after, signal, ...(city.ca !== undefined && { ca: city.ca }) };
  const authorization = { authorization: `Bearer ${city.token}` };

  const ask = async (path: string) => {
    const answer = await exchange({ ...common, method: 'GET', url: base + path, headers: authorization });
    return goodText(answer, now());
  };
  const tell = async (path: string, message: unknown, batchId: string) => {
    const body = gzipSync(JSON.stringify(message));
    const headers = {
      ...authorization,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'content-length': String(body.length),
      'idempotency-key': batchId,
    };
    const answer = await exchange({ ...common, method: 'POST', url: base + path, headers, body });
    return goodText(answer, now());
  };

  return {
    push: async (pages, batchId) => {
      const text = await tell(entriesPath(ward), { station, epoch, pages }, batchId);
      return understood(parsePushReply(text, pages.length));
    },
    changes: async cursor =>
      understood(parseChanges(await ask(changesPath(ward, { station, epoch }, cursor)), cursor)),
    lease: async request =>
      understood(parseBlockReply(await tell(blocksPath(ward), request, request.requestId))),
  };
}

function goodText({ status, retryAfter, text }: Answer, now: number): string {
  if (status === 200) return text;
  if (status === 401) throw new Halt('token-refused');
  if (status === 403) throw new Halt('not-allowed');
  if (status === 409) throw new Halt('no-block');
  // A hotel's or provider's front page answers for the city with a redirect.
  if (status < 400) throw new Halt('not-understood');
  throw new Halt('city-trouble', findRetryAfterMs(retryAfter, now) ?? 0);
}

function understood<T>(message: Result<T>): T {
  if (!message.ok) throw new Halt('not-understood');
  return message.value;
}

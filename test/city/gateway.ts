import { timingSafeEqual } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Refusal, Result } from '../../shared/kit/result';
import { MAX_MESSAGE_BYTES } from '../../shared/sync/contract';
import { parseBlockRequest, parsePush } from '../../shared/sync/parse-message';
import type { CityDesk } from './city-desk';

/** Bearer token of each ward. */
export type Tokens = Readonly<Record<string, string>>;

const InWard = z.object({ ward: z.string().min(1).max(40) });
const Asked = z.object({
  station: z.coerce.number().int().nonnegative(),
  epoch: z.coerce.number().int().positive().optional(),
  after: z.coerce.number().int().nonnegative(),
  limit: z.coerce.number().int().positive().max(500).default(500),
});

/** The wire contract of `shared/sync` over HTTP. Plain HTTP: a city puts its own TLS front before it. */
export function buildGateway(desk: CityDesk, tokens: Tokens): FastifyInstance {
  const app = Fastify({ bodyLimit: MAX_MESSAGE_BYTES, logger: false });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((fault, _request, reply) => {
    const { statusCode } = fault as { statusCode?: number };
    if (statusCode && statusCode < 500) return reply.code(statusCode).send({ reason: 'bad-request' });
    return reply.code(503).header('retry-after', '5').send({ reason: 'store-trouble' });
  });
  app.addHook('onSend', async (request, reply, payload) => packed(request, reply, payload));
  app.get('/v1/health', async () => ({ ok: true, serverTime: desk.serverTime() }));

  app.register(async wards => {
    wards.addHook('onRequest', async (request, reply) => admit(request, reply, tokens));
    wards.post('/v1/wards/:ward/entries', async (request, reply) => {
      const push = readBody(request, parsePush);
      return push.ok ? desk.takePush(wardOf(request), push.value) : turnAway(reply, push);
    });
    wards.get('/v1/wards/:ward/changes', async (request, reply) => {
      const asked = Asked.safeParse(request.query);
      if (!asked.success) return reply.code(400).send({ reason: 'bad-request' });
      return desk.listChanges(wardOf(request), asked.data);
    });
    wards.post('/v1/wards/:ward/blocks', async (request, reply) => {
      const asked = readBody(request, parseBlockRequest);
      if (!asked.ok) return turnAway(reply, asked);
      const leased = await desk.leaseBlock(wardOf(request), asked.value);
      return leased.ok ? leased.value : turnAway(reply, leased, 409);
    });
  });
  return app;
}

function wardOf(request: FastifyRequest): string {
  return InWard.parse(request.params).ward;
}

/** 401: no ward has this token. 403: another ward has it. */
async function admit(request: FastifyRequest, reply: FastifyReply, tokens: Tokens) {
  const ward = InWard.safeParse(request.params);
  const shown = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const owners = Object.keys(tokens).filter(owner => isSame(tokens[owner] ?? '', shown));
  if (shown === '' || owners.length === 0) return reply.code(401).send({ reason: 'token-refused' });
  if (!ward.success || !owners.includes(ward.data.ward))
    return reply.code(403).send({ reason: 'not-allowed' });
  return undefined;
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The body unpacked and parsed; a packet that is not gzip, or unpacks too large, is refused like any other. */
function readBody<T, R extends string>(
  request: FastifyRequest,
  parse: (text: string) => Result<T, R>,
): Result<T, R | 'not-packed'> {
  if (!Buffer.isBuffer(request.body)) return { ok: false, reason: 'not-packed' };
  if (request.headers['content-encoding'] !== 'gzip') return parse(request.body.toString('utf8'));
  try {
    return parse(gunzipSync(request.body, { maxOutputLength: MAX_MESSAGE_BYTES }).toString('utf8'));
  } catch {
    return { ok: false, reason: 'not-packed' };
  }
}

function turnAway(reply: FastifyReply, { reason }: Refusal, status = 400) {
  return reply.code(status).send({ reason });
}

/** Answers over 1 KB go packed to whoever takes them so: the line of a ward may be 64 kbit/s. */
function packed(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const takes = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!takes || typeof payload !== 'string' || payload.length < 1024) return payload;
  const gzip = gzipSync(payload);
  reply.header('content-encoding', 'gzip').header('content-length', gzip.length);
  return gzip;
}

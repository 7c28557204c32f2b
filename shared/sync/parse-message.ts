import type { z } from 'zod';
import { ok, type Result, refuse } from '../kit/result';
import { Page } from '../ledger/entry';
import { BlockReply, BlockRequest, type Changes, ChangesReply, Push, PushReply } from './contract';
import { parseJson } from './parse-json';

export type MessageFault = 'not-json' | 'too-deep' | 'not-our-message';

/** A station's push as the city reads it; its pages are judged one by one later. */
export function parsePush(text: string): Result<Push, MessageFault> {
  return parseWith(Push, text);
}

export function parseBlockRequest(text: string): Result<BlockRequest, MessageFault> {
  return parseWith(BlockRequest, text);
}

export function parseBlockReply(text: string): Result<BlockReply, MessageFault> {
  return parseWith(BlockReply, text);
}

/** The city's answer to a push of `sent` pages: refused as a whole unless every page got its verdict. */
export function parsePushReply(text: string, sent: number): Result<PushReply, MessageFault> {
  const reply = parseWith(PushReply, text);
  if (reply.ok && reply.value.verdicts.length !== sent) return refuse('not-our-message', 'verdicts');
  return reply;
}

/**
 * A page of the pull feed. Refused as a whole when cut or out of order; a single entry of an unknown form
 * is put on `unread` and does not hold up what stands behind it.
 */
export function parseChanges(text: string, after: number): Result<Changes, MessageFault> {
  const reply = parseWith(ChangesReply, text);
  if (!reply.ok) return reply;
  const { changes, next, more, generation, serverTime } = reply.value;
  const pages: Page[] = [];
  const cursors: number[] = [];
  const unread: { cursor: number; reason: string }[] = [];
  let last = 0;
  for (const { cursor, page } of changes) {
    if (cursor <= last) return refuse('not-our-message', 'cursor');
    last = cursor;
    const read = Page.safeParse(page);
    if (read.success) {
      pages.push(read.data);
      cursors.push(cursor);
    } else unread.push({ cursor, reason: read.error.issues[0]?.path.join('.') ?? 'page' });
  }
  if (next < last || (more && next === after)) return refuse('not-our-message', 'next');
  return ok({ generation, pages, cursors, unread, next, more, serverTime });
}

function parseWith<T>(schema: z.ZodType<T>, text: string): Result<T, MessageFault> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const read = schema.safeParse(json.value);
  return read.success ? ok(read.data) : refuse('not-our-message', read.error.issues[0]?.path.join('.') ?? '');
}

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { PinVerifier } from '../../shared/people/person';
import { isWeakPin } from '../../shared/people/weak-pin';

/** 2^15 with r = 8 takes 32 MB and about 60 ms here: felt by a guesser, not by a clerk. */
const COST = 2 ** 15;

/** @param cost scrypt's N, a power of two; kept in the verifier, so it may rise later */
export async function makeVerifier(pin: string, cost = COST): Promise<Result<PinVerifier, 'weak-pin'>> {
  if (isWeakPin(pin)) return refuse('weak-pin');
  return ok(await verifierOf(pin, cost));
}

/** What a PIN or a badge is checked against from now on. */
export async function verifierOf(secret: string, cost = COST): Promise<PinVerifier> {
  const salt = randomBytes(16);
  const hash = await stretch(secret, salt, cost);
  return { salt: salt.toString('hex'), hash: hash.toString('hex'), cost };
}

export async function fitsVerifier(secret: string, verifier: PinVerifier): Promise<boolean> {
  const hash = await stretch(secret, Buffer.from(verifier.salt, 'hex'), verifier.cost);
  return timingSafeEqual(hash, Buffer.from(verifier.hash, 'hex'));
}

function stretch(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}

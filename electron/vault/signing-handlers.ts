import type { Identity } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { readSeal, sealedText, sealMessage, signedPart } from '../../shared/printing/slip-seal';
import type { Handlers } from '../ipc/router';
import { isSignedBy, type StationKeyring } from './station-key';

type SigningCall = Extract<keyof Handlers, `signing.${string}`>;

/** What the station signs and judges. A page hands in what a paper says; whose it is, and the text, are made here. */
export function createSigningHandlers(parts: {
  readonly key: StationKeyring;
  readonly identity: () => Identity | null;
  /** The key file could neither be read nor written. */
  readonly tellFault: (fault: unknown) => void;
}): Pick<Handlers, SigningCall> {
  const { key, identity, tellFault } = parts;
  const kept = <T, R extends string>(sign: () => Promise<Result<T, R>>) =>
    sign().catch(fault => {
      tellFault(fault);
      return refuse('disk-failed');
    });
  return {
    'signing.public-key': () => kept(key.publicKey),
    'signing.seal-slip': ({ plain, ...terms }) =>
      kept(async () => {
        const of = identity();
        const publicKey = await key.publicKey();
        if (!of || !publicKey.ok) return publicKey.ok ? refuse('not-set-up') : publicKey;
        const signed = signedPart(plain, terms, { station: of.station, publicKey: publicKey.value });
        const signature = await key.sign(sealMessage(of.ward, signed));
        return signature.ok ? ok(sealedText(signed, signature.value)) : signature;
      }),
    'signing.check-slip': ({ text, keys }) => {
      const seal = readSeal(text);
      const of = identity();
      if (!seal || !of) return false;
      return keys.some(known => isSignedBy(known, sealMessage(of.ward, seal.signed), seal.signature));
    },
  };
}

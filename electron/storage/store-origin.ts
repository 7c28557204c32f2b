import { findPlaceMark, isSamePlace, type MachineFacts, notePlace, readPlace } from './place-mark';

/** Whether a store was made where it lies now. */
export type StoreOrigin = {
  readonly isCopied: boolean;
  /** From now on this is its place. */
  readonly settle: () => Promise<void>;
};

/** Where nothing was noted yet (a new store, or one of an older version), the place found is the store's own. */
export async function findOrigin(profile: string, machine: MachineFacts): Promise<StoreOrigin> {
  const seen = await readPlace(profile, machine);
  const known = await findPlaceMark(profile);
  const settle = () => notePlace(profile, seen);
  if (!known) await settle();
  return { isCopied: known !== undefined && !isSamePlace(known, seen), settle };
}

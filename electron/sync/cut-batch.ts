import { staysLocal } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { MAX_PUSH_BYTES } from '../../shared/sync/contract';

/** The head of a tail that fits one push, without the bodies that never leave the PC. At least one page. */
export function cutBatch(tail: readonly Page[], maxBytes = MAX_PUSH_BYTES): Page[] {
  const batch: Page[] = [];
  let bytes = 0;
  for (const page of tail) {
    const outward = staysLocal(page.entry.deed) ? { ...page, body: null } : page;
    bytes += Buffer.byteLength(JSON.stringify(outward));
    if (batch.length > 0 && bytes > maxBytes) break;
    batch.push(outward);
  }
  return batch;
}

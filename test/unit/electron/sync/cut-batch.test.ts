import { describe, expect, it } from 'vitest';
import { cutBatch } from '../../../../electron/sync/cut-batch';
import { receivedBody, startChain } from '../../../city/written-chain';
import { steadyServices } from '../../../office/services';

describe('a push', () => {
  const chain = startChain({ ward: 'H26.101', station: 1, services: steadyServices() });
  for (let n = 1; n <= 5; n += 1) chain.write('dossier.received', `dossier/d${n}`, receivedBody(n));
  const pageBytes = JSON.stringify(chain.pages[0]).length;

  it('ends before it grows over its bytes', () => {
    expect(cutBatch(chain.pages, pageBytes * 3.5).map(({ entry }) => entry.seq)).toEqual([1, 2, 3]);
  });

  it('carries one entry even when that alone is too large', () => {
    expect(cutBatch(chain.pages, 10)).toHaveLength(1);
    expect(cutBatch([], 10)).toEqual([]);
  });

  it('leaves out the bodies that stay at home', () => {
    const pin = chain.write('person.pinSet', 'person/lan', { salt: 'a', hash: 'b', cost: 1 });
    expect(cutBatch([pin])).toEqual([{ entry: pin.entry, body: null }]);
  });
});

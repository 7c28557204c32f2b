import { describe, expect, it } from 'vitest';
import { cityWords } from '../../../../renderer/words/city';
import { deeds } from '../../../../shared/ledger/deeds';

describe('every deed', () => {
  it.each(['vi', 'en'] as const)('has words that people know in %s', language => {
    const words = cityWords[language].deeds;
    expect(Object.keys(deeds).filter(deed => !(deed in words))).toEqual([]);
  });
});

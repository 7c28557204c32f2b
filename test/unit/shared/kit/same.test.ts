import { expect, it } from 'vitest';
import { isSame } from '../../../../shared/kit/same';

it.each([
  [{ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [undefined, undefined, true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [{}, [], false],
  [{ a: null }, {}, false],
  [null, {}, false],
  ['1', 1, false],
])('%j and %j say the same: %s', (a, b, same) => {
  expect([isSame(a, b), isSame(b, a)]).toEqual([same, same]);
});

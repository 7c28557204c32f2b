/** Integer đồng. */
export type Dong = number;

/** `21.000 đ`, grouped the way the counter writes it. */
export function showDong(amount: Dong): string {
  return `${groupThousands(amount)} đ`;
}

export function groupThousands(amount: number): string {
  return String(Math.trunc(amount)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

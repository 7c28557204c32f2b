/** All but the last digits of a personal number, for a screen that others may see. */
export function maskNumber(number: string): string {
  const shown = Math.min(3, Math.floor(number.length / 3));
  return `${'•'.repeat(number.length - shown)}${number.slice(number.length - shown)}`;
}

/** An address down to its last part, the province: house and lane are nobody else's. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf(',');
  return at < 0 ? '•••••' : `•••••${address.slice(at)}`;
}

/** Whether a transaction failed because the disk, or what Chromium allows of it, is used up. */
export function isOutOfRoom(fault: unknown): boolean {
  const { name, inner } = (fault ?? {}) as { name?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== fault && isOutOfRoom(inner));
}

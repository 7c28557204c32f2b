import { assertNever } from '../../shared/kit/result';
import type { Wire, WireKind } from '../../shared/office/printers';
import { openDeviceLine } from './device-line';
import type { Opened } from './line';
import { openNetworkLine } from './network-line';
import { openSerialLine } from './serial-line';

export type WireOf<K extends WireKind> = Extract<Wire, { readonly kind: K }>;
/** What takes bytes and may answer; the system's queues take whole jobs instead, see `system-queue.ts`. */
export type LineWire = WireOf<'network' | 'serial' | 'device'>;

/** Opens a line to a printer. Never rejects; nothing stays open when it did not become a line. */
export function openLine(wire: LineWire, openMs: number): Promise<Opened> {
  switch (wire.kind) {
    case 'network':
      return openNetworkLine(wire, openMs);
    case 'serial':
      return openSerialLine(wire, openMs);
    case 'device':
      return openDeviceLine(wire);
    default:
      return assertNever(wire);
  }
}

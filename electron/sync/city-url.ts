import { z } from 'zod';

/**
 * Address of a city system. Dossiers and the ward's token go there, so the line must be encrypted; plain http
 * only to this PC itself, where a rehearsal's city runs.
 */
export const CityUrl = z.url({ protocol: /^https?$/, abort: true }).refine(url => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopback(hostname);
});

/** @param hostname as the URL parser spells it: IPv4 in four decimal parts, IPv6 in brackets */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

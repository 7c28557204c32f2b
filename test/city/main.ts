import { randomBytes } from 'node:crypto';
import { startCity } from './start-city';

/**
 * `npm run city`: the reference gateway on its own.
 * CITY_PORT (8026), CITY_HOST (127.0.0.1), CITY_TOKENS (`H26.101=token,H26.102=token`), DATABASE_URL
 * (PostgreSQL) or CITY_DIR (folder of the built-in store; without either, in memory).
 */
const { CITY_PORT = '8026', CITY_HOST = '127.0.0.1', CITY_TOKENS, CITY_DIR, DATABASE_URL } = process.env;

const tokens =
  CITY_TOKENS === undefined ? { 'H26.101': randomBytes(18).toString('base64url') } : readTokens(CITY_TOKENS);
const city = await startCity({
  clock: () => Date.now(),
  port: Number(CITY_PORT),
  host: CITY_HOST,
  tokens,
  ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
  ...(CITY_DIR && { dir: CITY_DIR }),
});
console.log(
  `city: ${city.url} (${DATABASE_URL ? 'PostgreSQL' : CITY_DIR ? `PGlite in ${CITY_DIR}` : 'PGlite in memory'})`,
);
for (const [ward, token] of Object.entries(tokens)) {
  console.log(`ward ${ward}: ${CITY_TOKENS === undefined ? `token ${token}` : 'token as configured'}`);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void city.close().then(() => process.exit(0)));
}

function readTokens(text: string): Record<string, string> {
  const pairs = text.split(',').map(pair => pair.split('=', 2).map(part => part.trim()));
  if (pairs.some(([ward, token]) => !ward || !token)) throw new Error('CITY_TOKENS: ward=token,ward=token');
  return Object.fromEntries(pairs);
}

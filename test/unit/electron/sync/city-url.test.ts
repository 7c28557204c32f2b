import { expect, it } from 'vitest';
import { CityUrl } from '../../../../electron/sync/city-url';

it.each([
  'https://motcua.example.vn',
  'https://10.1.2.3:8443/api',
  'http://localhost:8080',
  'http://127.0.0.1:9',
  'http://127.8.9.10',
  'http://[::1]:8080',
])('takes %s as the address of a city', url => {
  expect(CityUrl.safeParse(url).success).toBe(true);
});

it.each([
  'http://motcua.example.vn',
  'http://10.1.2.3',
  'http://127.0.0.1.example.vn',
  'http://localhost.example.vn',
  'http://127.0.0.1@example.vn',
  'http://[::2]',
  'ftp://127.0.0.1',
  'motcua.example.vn',
  '',
])('refuses %s: the line would not be encrypted, or there is none', url => {
  expect(CityUrl.safeParse(url).success).toBe(false);
});

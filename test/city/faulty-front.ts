import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What can befall one exchange between counter and city. */
export type Fault =
  | 'none'
  /** The connection breaks before the city hears anything. */
  | 'refuse'
  /** The city does its work; the answer never arrives. */
  | 'lose-reply'
  /** The city does its work; half of the answer arrives. */
  | 'cut-reply'
  | 'busy'
  | 'broken'
  /** Somebody else answers: a provider's page, a proxy's JSON. */
  | 'garbage'
  | 'stranger';

export type Exchange = { readonly fault: Fault; readonly path: string };

/** A front before the city that harms exchanges as `next` says, one after another. */
export async function startFaultyFront(city: { readonly port: number }, next: (path: string) => Fault) {
  const seen: Exchange[] = [];
  const server = createServer((near, reply) => {
    const fault = next(near.url ?? '');
    seen.push({ fault, path: near.url ?? '' });
    if (fault === 'refuse') return void near.socket.destroy();
    if (fault === 'none' || fault === 'lose-reply' || fault === 'cut-reply')
      return forward(near, reply, city, fault);
    near.resume().on('end', () => answer(reply, fault));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(reply: ServerResponse, fault: Fault): void {
  if (fault === 'busy') reply.writeHead(429, { 'retry-after': '1' }).end('{"reason":"busy"}');
  else if (fault === 'broken') reply.writeHead(500).end('<html>502 Bad Gateway</html>');
  else if (fault === 'garbage') reply.writeHead(200).end('\u0000\u0001{"verdicts":[{');
  else reply.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok","verdicts":[]}');
}

function forward(near: IncomingMessage, reply: ServerResponse, city: { port: number }, fault: Fault): void {
  const { method, url, headers } = near;
  const far = ask({ port: city.port, host: '127.0.0.1', method, path: url, headers }, response => {
    const pieces: Buffer[] = [];
    response.on('data', piece => pieces.push(piece));
    response.on('end', () => {
      const body = Buffer.concat(pieces);
      if (fault === 'lose-reply') return void near.socket.destroy();
      reply.writeHead(response.statusCode ?? 500, { ...response.headers, 'content-length': body.length });
      if (fault === 'none') return void reply.end(body);
      reply.write(body.subarray(0, body.length >> 1), () => near.socket.destroy());
    });
  });
  far.on('error', () => near.socket.destroy());
  near.pipe(far);
}

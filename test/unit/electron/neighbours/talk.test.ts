import { connect as connectPlain, createServer as createPlain, type Socket } from 'node:net';
import { connect, createServer } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printAtNeighbour } from '../../../../electron/neighbours/borrow';
import { isNear, lend } from '../../../../electron/neighbours/lend';
import { GO, keyOf, PSK_IDENTITY, type Sent, TLS, WHOLE } from '../../../../electron/neighbours/talk';

const NAME = 'Nguyễn Thị Thu Giả Tưởng';
const key = await keyOf('bacu mocu lita noki pabu quti');

/** A lender whose printer notes what it is given. */
async function aLender(print: (job: Uint8Array) => Promise<Sent> = async () => ({ outcome: 'printed' })) {
  const printed: string[] = [];
  const lending = await lend(
    {
      probe: async () => ({ ready: true, silent: false, paperLow: false }),
      print: job => {
        printed.push(Buffer.from(job).toString('utf8'));
        return print(job);
      },
    },
    key,
    0,
  );
  onTestFinished(() => lending.stop());
  return { ...lending, printed };
}

/** A borrower by hand, who says what it likes. */
function speak(port: number) {
  const socket = connect({
    ...TLS,
    host: '127.0.0.1',
    port,
    pskCallback: () => ({ psk: key, identity: PSK_IDENTITY }),
    checkServerIdentity: () => undefined,
  });
  socket.on('error', () => undefined);
  const heard = new Promise<string>(resolve => {
    let all = '';
    socket.on('data', (bytes: Buffer) => {
      all += bytes.toString('utf8');
    });
    socket.on('close', () => resolve(all));
  });
  return { socket, heard };
}

describe('what goes between two PCs', () => {
  it('shows nobody in between a name', async () => {
    const lender = await aLender();
    const between: Buffer[] = [];
    const tap = createPlain(near => {
      const far = connectPlain(lender.port, '127.0.0.1');
      const pass = (from: Socket, to: Socket) => {
        from.on('error', () => undefined);
        from.on('data', bytes => between.push(bytes));
        from.pipe(to);
      };
      pass(near, far);
      pass(far, near);
    });
    await new Promise<void>(resolve => tap.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void tap.close());
    const address = tap.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const said = await printAtNeighbour({ host: '127.0.0.1', port, key }, { ask: 'slip' }, Buffer.from(NAME));
    expect(said).toEqual({ outcome: 'printed' });
    expect(lender.printed).toEqual([NAME]);
    const seen = Buffer.concat(between);
    expect(seen.length).toBeGreaterThan(NAME.length);
    expect(seen.includes(Buffer.from(NAME))).toBe(false);
    expect(seen.includes(Buffer.from('"ask"'))).toBe(false);
  });

  it('prints nothing of a job that did not come whole, nor before the word', async () => {
    const lender = await aLender();
    const half = speak(lender.port);
    half.socket.write('{"ask":"slip","size":100}\n');
    half.socket.end('only a part');
    expect(await half.heard).toBe('');
    const silent = speak(lender.port);
    silent.socket.write('{"ask":"slip","size":5}\nhello');
    silent.socket.once('data', () => silent.socket.end('no\n'));
    expect(await silent.heard).toBe(`${WHOLE}\n`);
    expect(lender.printed).toEqual([]);
    const word = speak(lender.port);
    word.socket.write('{"ask":"slip","size":5}\nhello');
    word.socket.once('data', () => word.socket.write(`${GO}\n`));
    expect(await word.heard).toBe(`${WHOLE}\n{"outcome":"printed"}\n`);
    expect(lender.printed).toEqual(['hello']);
  });

  it.each([
    'x'.repeat(5_000),
    'hello\n',
    '{"ask":"slip"}\n',
    '{"ask":"slip","size":99999999}\n',
    '{"ask":"page","size":5,"media":"A0"}\nhello',
  ])('hangs up on what is no question (%#)', async said => {
    const lender = await aLender();
    const stranger = speak(lender.port);
    stranger.socket.write(said);
    expect(await stranger.heard).toBe('');
    expect(lender.printed).toEqual([]);
  });

  it('is unknown, and never sent again, when the lender dies while it prints', async () => {
    let die: () => void = () => undefined;
    const dying = new Promise<void>(resolve => {
      die = resolve;
    });
    const lender = await aLender(async () => {
      die();
      return new Promise<Sent>(() => undefined);
    });
    const printing = printAtNeighbour(
      { host: '127.0.0.1', port: lender.port, key },
      { ask: 'slip' },
      Buffer.from('x'),
    );
    await dying;
    await lender.stop();
    expect(await printing).toEqual({ outcome: 'unknown', reason: 'connection-lost' });
    expect(lender.printed).toEqual(['x']);
  });

  it('hears every while that the lender is at work', async () => {
    let finish: (said: Sent) => void = () => undefined;
    const lender = await aLender(
      () =>
        new Promise(resolve => {
          finish = resolve;
        }),
    );
    const asker = speak(lender.port);
    asker.socket.write('{"ask":"slip","size":1}\nx');
    asker.socket.once('data', () => asker.socket.write(`${GO}\n`));
    asker.socket.on('data', (said: Buffer) => {
      if (said.toString('utf8') === '\n') finish({ outcome: 'sent' });
    });
    expect(await asker.heard).toMatch(/^whole\n\n+\{"outcome":"sent"\}\n$/);
  });

  it('waits for the answer behind those empty lines', async () => {
    const slow = createServer({ ...TLS, pskCallback: () => key }, socket => {
      socket.on('error', () => undefined);
      socket.on('data', (said: Buffer) => {
        if (said.toString('utf8').endsWith('x')) socket.write(`${WHOLE}\n`);
        if (said.toString('utf8') === `${GO}\n`) socket.write('\n\n{"outcome":"sent"}\n');
      });
    });
    await new Promise<void>(resolve => slow.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void slow.close());
    const address = slow.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const said = await printAtNeighbour({ host: '127.0.0.1', port, key }, { ask: 'slip' }, Buffer.from('x'));
    expect(said).toEqual({ outcome: 'sent' });
  });
});

it.each([
  ['192.168.1.7', true],
  ['10.20.0.3', true],
  ['172.20.1.1', true],
  ['127.0.0.1', true],
  ['172.32.1.1', false],
  ['8.8.8.8', false],
  ['203.113.131.1', false],
  [undefined, false],
])('an asker at %s is near: %s', (address, answer) => {
  expect(isNear(address)).toBe(answer);
});

import { readdir } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { listQueues } from './system-queue';
import { probe } from './wire';

/** What this PC has that may be a printer. Nothing is sent to any of them. */
export type FoundPrinters = {
  readonly serial: readonly string[];
  readonly devices: readonly string[];
  readonly queues: readonly string[];
};

const USB_PRINTERS = '/dev/usb';

/** @param queuesOf the printing service of this system; of Windows, only the shell can ask for them */
export async function findPrinters(
  queuesOf: () => Promise<readonly string[]> = listQueues,
): Promise<FoundPrinters> {
  const [serial, devices, queues] = await Promise.all([
    import('serialport')
      .then(({ SerialPort }) => SerialPort.list())
      .then(
        ports => ports.map(port => port.path),
        () => [],
      ),
    readdir(USB_PRINTERS).then(
      names => names.filter(name => /^lp\d+$/.test(name)).map(name => `${USB_PRINTERS}/${name}`),
      () => [],
    ),
    queuesOf().catch(() => []),
  ]);
  return { serial, devices, queues };
}

const RAW_PORT = 9100;
/** So many at once: a switch of a small office must not feel a storm. */
const AT_ONCE = 32;
/** How the mask of a network begins that may be an office's own. Wider ones belong to others and are left alone. */
const OFFICE_MASK = '255.255.';

/**
 * Asks the 254 addresses around each of this PC's own for a receipt printer, however many more a network has; only
 * when somebody wants it, since an office's network may belong to others. Only those that answer as one are named: a
 * status question is all that is sent.
 *
 * @param addresses of this PC with their masks; its own by default
 */
export async function searchNetwork(
  addresses: readonly { readonly address: string; readonly netmask: string }[] = ownAddresses(),
  port = RAW_PORT,
): Promise<{ readonly found: readonly string[]; readonly asked: number }> {
  const hosts = [
    ...new Set(addresses.filter(one => one.netmask.startsWith(OFFICE_MASK)).flatMap(neighbours)),
  ];
  const found: string[] = [];
  const left = [...hosts];
  const worker = async () => {
    for (let host = left.shift(); host !== undefined; host = left.shift()) {
      const said = await probe({ kind: 'network', host, port }, { connectMs: 300, statusMs: 400 });
      if (said.ready ? !said.silent : said.reason === 'paper-out' || said.reason === 'cover-open')
        found.push(host);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { found: found.sort(), asked: hosts.length };
}

function ownAddresses() {
  return Object.values(networkInterfaces())
    .flatMap(found => found ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
}

function neighbours({ address }: { readonly address: string }): readonly string[] {
  const net = address.split('.').slice(0, 3).join('.');
  return Array.from({ length: 254 }, (_host, at) => `${net}.${at + 1}`);
}

import { type Answer, type Argument, type RequestName, requests } from '../../shared/ipc/contract';
import type { WindowRole } from '../../shared/ipc/request';

/** A window as the router knows it: main gave it its role when it opened it. */
export type Sender = { readonly role: WindowRole; readonly id: number };

export type Handlers = {
  readonly [N in RequestName]: (argument: Argument<N>, sender: Sender) => Promise<Answer<N>> | Answer<N>;
};

/** The part of a sender frame that tells whether it is ours. */
export type Frame = { readonly url: string; readonly isTop: boolean };

/**
 * The one door from windows into the main process: top frame of our own origin, a name of the contract
 * that the window's role may call, an argument that its parser takes. All else throws and reaches nobody.
 *
 * @param roleOf the role main gave to the web contents with this id, undefined for a stranger
 */
export function createRouter(handlers: Handlers, roleOf: (id: number) => WindowRole | undefined) {
  return async (
    senderId: number,
    frame: Frame | null,
    name: unknown,
    argument: unknown,
  ): Promise<unknown> => {
    const role = roleOf(senderId);
    if (!role || !frame?.isTop || !isOrigin(frame.url, role))
      throw new Error('refused: not a window of this app');
    if (typeof name !== 'string' || !isRequestName(name))
      throw new Error('refused: not a call of the contract');
    const request = requests[name];
    if (!(request.roles as readonly WindowRole[]).includes(role))
      throw new Error(`refused: ${role} may not ${name}`);
    const parsed = request.argument.safeParse(argument);
    if (!parsed.success)
      throw new Error(`refused: ${name}: bad ${parsed.error.issues[0]?.path.join('.') ?? 'argument'}`);
    const handler = handlers[name] as (argument: unknown, sender: Sender) => unknown;
    return handler(parsed.data, { role, id: senderId });
  };
}

/** Every role has an origin of its own, so that only the desk's can reach the desk's IndexedDB. */
export function originOf(role: WindowRole): string {
  return `app://${role}`;
}

function isOrigin(url: string, role: WindowRole): boolean {
  return url.startsWith(`${originOf(role)}/`);
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}

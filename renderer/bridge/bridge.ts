import type { CounterBridge } from '../../shared/ipc/contract';

declare global {
  interface Window {
    readonly counter: CounterBridge;
  }
}

/** The main process, as this window may speak to it. Only this room reads `window.counter`. */
export const bridge: CounterBridge = window.counter;

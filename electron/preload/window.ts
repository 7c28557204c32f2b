import { contextBridge, ipcRenderer } from 'electron';
import { ASK, TELL } from '../../shared/ipc/channels';

/**
 * Puts `window.counter` into the page: one function to ask, one to listen. It knows no names: the router
 * in the main process looks every call up in the contract, by the role it gave the window itself, so
 * there is no second list that could differ.
 */
contextBridge.exposeInMainWorld('counter', {
  ask: (name: string, argument: unknown) => ipcRenderer.invoke(ASK, name, argument),
  on: (name: string, listener: (payload: unknown) => void) => {
    const heard = (_event: unknown, told: string, payload: unknown) => {
      if (told === name) listener(payload);
    };
    ipcRenderer.on(TELL, heard);
    return () => ipcRenderer.off(TELL, heard);
  },
});

import { useEffect } from 'react';
import { bridge } from '../bridge/bridge';

/** Tells the main process, once, that the page works: React rendered it and an effect ran. */
export function ReadyMark() {
  useEffect(() => {
    document.documentElement.dataset.ready = 'yes';
    void bridge.ask('app.ready', undefined);
  }, []);
  return null;
}

import { app, session } from 'electron';
import { isOwnUrl } from './protocol';

/** Denies by default: permissions, navigation, new windows, webviews and every request that is not ours. */
export function guardEverything(): void {
  const ours = session.defaultSession;
  const allowed = (permission: string, url: string) => permission === 'persistent-storage' && isOwnUrl(url);
  ours.setPermissionRequestHandler((contents, permission, answer) =>
    answer(allowed(permission, contents.getURL())),
  );
  ours.setPermissionCheckHandler((_contents, permission, origin) => allowed(permission, `${origin}/`));
  ours.setDevicePermissionHandler(() => false);
  ours.webRequest.onBeforeRequest((details, answer) => {
    const inside = /^(app|blob|data|devtools):/.test(details.url);
    answer({ cancel: !inside });
  });
  ours.setSpellCheckerEnabled(false);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault());
    contents.on('will-attach-webview', event => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

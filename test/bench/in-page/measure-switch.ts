/**
 * Waits for the next Enter and answers the time from that key to the first picture on which the desk of this clerk is
 * back: her name in the strip, the panel gone, and the cursor on her desk. Milliseconds.
 */
export function watchSwitch(name: string): Promise<number> {
  return new Promise(resolve => {
    const isBack = () =>
      document.querySelector('input[type=password]') === null &&
      document.activeElement !== document.body &&
      [...document.querySelectorAll('button')].some(button => button.textContent?.includes(`· ${name}`));
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      window.removeEventListener('keydown', onKey, true);
      const look = () =>
        isBack()
          ? void painted().then(() => resolve(performance.now() - event.timeStamp))
          : requestAnimationFrame(look);
      requestAnimationFrame(look);
    };
    window.addEventListener('keydown', onKey, true);
  });
}

/** The same for a key that nothing hears: what any key and its picture cost. */
export function watchIdleKey(key: string): Promise<number> {
  return new Promise(resolve => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key) return;
      window.removeEventListener('keydown', onKey, true);
      requestAnimationFrame(() => void painted().then(() => resolve(performance.now() - event.timeStamp)));
    };
    window.addEventListener('keydown', onKey, true);
  });
}

/** A task behind the frame that is being made: by then it is drawn. */
function painted(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

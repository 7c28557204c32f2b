const pressed: number[] = [];

/** Notes when keys were pressed, as ms since 1970 by the input's own time stamp; answers the notes. */
export function watchKeys(key: string): readonly number[] {
  if (pressed.length === 0) {
    window.addEventListener(
      'keydown',
      event => {
        if (event.key === key) pressed.push(performance.timeOrigin + event.timeStamp);
      },
      { capture: true },
    );
    pressed.push(0);
  }
  return pressed.slice(1);
}

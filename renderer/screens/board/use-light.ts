import { useEffect, useState } from 'react';

const KEY = 'light';

type Light = 'dark' | 'bright';

/** Light on dark, or dark on light for a bright room: a click or any letter on the board changes it for good. */
export function useLight(): Light {
  const [light, setLight] = useState<Light>(() =>
    localStorage.getItem(KEY) === 'bright' ? 'bright' : 'dark',
  );
  useEffect(() => {
    const change = () => setLight(before => (before === 'dark' ? 'bright' : 'dark'));
    const onKey = (event: KeyboardEvent) => {
      if (event.key.length === 1 && !event.repeat) change();
    };
    window.addEventListener('click', change);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('click', change);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  useEffect(() => localStorage.setItem(KEY, light), [light]);
  return light;
}

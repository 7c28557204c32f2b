import { useRef, useState } from 'react';

/** Runs one deed at a time: a key pressed twice does it once. Answers whether something came of it. */
export function useDeed(): readonly [
  isBusy: boolean,
  run: <T>(deed: () => Promise<T>) => Promise<T | undefined>,
] {
  const [isBusy, setBusy] = useState(false);
  const running = useRef(false);
  return [
    isBusy,
    async deed => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      try {
        return await deed();
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  ];
}

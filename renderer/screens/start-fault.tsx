import { startWords } from '../words/start';

/** Shown instead of the desk when it cannot start: what happened, what is safe, what to do. */
export function StartFault({ reason }: { readonly reason: string }) {
  const words = startWords.vi;
  return (
    <main role="alert">
      <h1>{words.title}</h1>
      <p>{reason === 'newer-database' ? words.newerDatabase : words.unknown}</p>
      <p>{words.safe}</p>
    </main>
  );
}

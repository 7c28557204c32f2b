/** Every word of one screen in both languages; the second must have exactly what the first has. */
export type Words<T> = { readonly vi: T; readonly en: T };

export function wordsOf<T>(words: { readonly vi: T; readonly en: NoInfer<T> }): Words<T> {
  return words;
}

import { z } from 'zod';

/**
 * Opens a PDF that leaves the office. Letters without accents only: viewers differ in how they read others, and
 * input methods in how they write them. PDF knows 127 bytes at the most.
 */
export const FilePassword = z
  .string()
  .regex(/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/)
  .max(127);
export type FilePassword = z.infer<typeof FilePassword>;

/**
 * Guesses, as a power of ten, that such a password must be worth. A stick is tried against at some 100,000 guesses a
 * second and card, without end: 10^14 take one card 30 years.
 */
export const FILE_PASSWORD_LOG10 = 14;

import { z } from 'zod';

// Must be imported first: the window's Content-Security-Policy forbids code made of text, which zod compiles its
// parsers to when they are declared.
z.config({ jitless: true });

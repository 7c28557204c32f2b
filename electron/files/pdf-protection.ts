import { serve } from '../beside/serve';
import { protectPdf } from './protect-pdf';

/** A process of its own: a third of a second of hashing would hold up the counter. */
serve(({ pdf, password }: { readonly pdf: Uint8Array; readonly password: string }) =>
  protectPdf(pdf, password),
);

import type { Grey } from './gdi';

/** Every page of a PDF as grey dots, stretched to that size. Throws where it is no PDF. */
export async function rasterise(
  pdf: Uint8Array,
  size: { readonly width: number; readonly height: number },
): Promise<readonly Grey[]> {
  // Loaded when a page is printed: 4 MB of wasm.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages: Grey[] = [];
    for (const page of document.pages()) {
      const drawn = await page.render({ ...size, scale: 1, colorSpace: 'Gray', render: 'bitmap' });
      pages.push({ ...size, dots: drawn.data });
    }
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}

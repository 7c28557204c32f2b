/** The page of one dossier over the section it was opened from. */
export function DossierPage(_page: { readonly id: string; readonly onClose: () => void }) {
  return null;
}

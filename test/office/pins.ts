/** PINs of the people of the tests' office. */
export const pins = { lan: '271828', hoa: '141592', hung: '577215' } as const;

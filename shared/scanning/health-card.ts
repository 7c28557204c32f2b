/**
 * Old health insurance card (thẻ BHYT): its QR is `|`-separated too, but starts with the insurance number
 * (`GD4…` of 15 characters, or 10 digits) and spells the name as UTF-8 in hexadecimal. A personal number
 * before a hexadecimal name is taken for one as well; digits alone there would be an old CMND.
 */
export function isHealthCard(fields: readonly string[]): boolean {
  const [number = '', name = ''] = fields;
  if (/^[A-Z]{2}\d{13}$/i.test(number)) return true;
  if (!/^(?:[0-9a-f]{2}){4,}$/i.test(name)) return false;
  return /^\d{10}$/.test(number) || (/^\d{12}$/.test(number) && /[a-f]/i.test(name));
}

/** Stands until the settings are written. */
export function Settings() {
  return null;
}

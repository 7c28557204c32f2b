export function Spool() {
  return null;
}

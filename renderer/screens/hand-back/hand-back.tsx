export function HandBack() {
  return null;
}

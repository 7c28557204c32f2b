/** Stands until the sign-in page is written. */
export function SignIn() {
  return null;
}

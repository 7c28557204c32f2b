/** Placeholder of the first-run page. */
export function FirstRun() {
  return <main>first run</main>;
}

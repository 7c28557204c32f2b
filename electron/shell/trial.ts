/** The oldest major version of Electron that still gets security updates and may serve an office. */
const OLDEST_SUPPORTED = 45;

/** Whether this is the development runtime: shown as "BẢN THỬ", never for an office's real data. */
export function isTrialRuntime(): boolean {
  return Number.parseInt(process.versions.electron ?? '0', 10) < OLDEST_SUPPORTED;
}

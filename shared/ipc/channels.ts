/** Names on Electron's IPC, kept apart from the names of the contract so that nothing else can be called. */
export const ASK = 'counter:ask';
export const TELL = 'counter:tell';

import { trialOffice } from '../../renderer/words/first-run-defaults';

/** Opens every store of the tests, the trial office's among them. */
export const PASSPHRASE: string = trialOffice.passphrase;

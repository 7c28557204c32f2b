import { pathToFileURL } from 'node:url';
import { buildApp, hasAppBuild } from './app-build.mjs';
import {
  forApp,
  forDisplay,
  forTests,
  installDebianPackages,
  missingDebianPackages,
} from './debian-packages.mjs';
import { needsVirtualDisplay } from './display.mjs';
import { withLock } from './lock.mjs';
import { hasNodePackages, installNodePackages } from './node-packages.mjs';
import { fetchElectron, findElectron } from './runtime.mjs';

const debianPackages = needs => [
  ...(needs.includes('runtime') ? forApp : []),
  ...(needs.includes('runtime') && needsVirtualDisplay ? forDisplay : []),
  ...(needs.includes('tests') ? forTests : []),
];

// In this order: the runtime's own installer and the bundler are node packages.
const steps = [
  { need: 'packages', isDone: hasNodePackages, make: installNodePackages },
  {
    need: 'system',
    isDone: needs => missingDebianPackages(debianPackages(needs)).length === 0,
    make: needs => installDebianPackages(missingDebianPackages(debianPackages(needs))),
  },
  { need: 'runtime', isDone: () => findElectron() !== undefined, make: fetchElectron },
  { need: 'app', isDone: hasAppBuild, make: buildApp },
];

/** Everything a command can ask for: node packages, the Electron runtime, the built app, the tools of the tests. */
export const everything = ['packages', 'runtime', 'app', 'tests'];

/**
 * Makes sure that what is named in `needs` (of `everything`) is there, and makes what is not. Uses node alone,
 * because it runs before there are packages. Costs less than a tenth of a second when nothing is to do. When a step
 * fails, it says why and ends the process with 1.
 */
export async function ready(needs) {
  const wanted = steps.filter(step => step.need === 'system' || needs.includes(step.need));
  if (wanted.every(step => step.isDone(needs))) return;
  try {
    await withLock(async () => {
      for (const step of wanted) if (!step.isDone(needs)) await step.make(needs);
    });
  } catch (fault) {
    console.error(fault.message);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv.slice(2);
  await ready(named.length > 0 ? named : ['packages', 'runtime', 'app']);
}

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from './paths.mjs';
import { capture, exitCode, start } from './run.mjs';

const results = join(root, 'test', '.results');
const isTerminal = process.stdout.isTTY === true;

/**
 * What a step came to: tests that passed, and the names of those that failed; a step that fails without a test is one.
 */
const outcome = (step, code, { passed = 0, failed = [] } = {}) => ({
  passed,
  failed: code !== 0 && failed.length === 0 ? [step] : failed.map(name => `${step}: ${name}`),
});

/** Style and lint. */
export const lint = async () =>
  outcome(
    'lint',
    await quiet('lint', '@biomejs/biome', 'biome', ['ci', `--colors=${isTerminal ? 'force' : 'off'}`]),
  );

/** Types of all rooms. */
export const types = async () =>
  outcome('types', await quiet('types', 'typescript', 'tsc', ['-b', ...(isTerminal ? ['--pretty'] : [])]));

/** Everything that needs no Electron; `extra` are further options of vitest. */
export async function units(extra = []) {
  const report = freshReport('units.json');
  const args = [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await quiet('units', 'vitest', 'vitest', [...args, ...extra]);
  const tests = (readReport(report)?.testResults ?? []).flatMap(file => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  return outcome('units', code, { passed, failed });
}

/** Journeys through the real app; prints as it goes. `env` holds the display. */
export async function journeys(env, extra = []) {
  const report = freshReport('journeys.json');
  const args = ['test', '-c', 'test/e2e/playwright.config.ts', '--reporter=list,json', ...extra];
  const child = start(process.execPath, [bin('@playwright/test', 'playwright'), ...args], {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: 'inherit',
  });
  const code = await exitCode(child);
  const found = readReport(report);
  const failed = (found?.suites ?? [])
    .flatMap(specsOf)
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
    .map(({ file, title }) => `${file} › ${title}`);
  return outcome('journeys', code, { passed: found?.stats.expected, failed });
}

const specsOf = ({ suites = [], specs }) => [...specs, ...suites.flatMap(specsOf)];

/**
 * Known holes in what is shipped: high and critical ones fail. A registry that does not answer fails nothing, because
 * a mirror without that service says nothing about the packages.
 */
export async function audit() {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=10000'];
  const shell = process.platform === 'win32';
  const { output } = await capture(shell ? 'npm.cmd' : 'npm', args, { cwd: root, shell });
  const found = findCounts(output);
  if (!found) {
    console.log('dependency audit: not checked (the registry has no audit service or is out of reach)');
    return outcome('audit', 0);
  }
  const grave = found.high + found.critical;
  console.log(`dependency audit: ${found.critical} critical, ${found.high} high, ${found.total} in all`);
  return outcome('audit', grave === 0 ? 0 : 1);
}

/** Adds outcomes up, prints what failed and the sum as the last lines, and gives the exit code. */
export function conclude(outcomes) {
  const failed = outcomes.flatMap(one => one.failed);
  for (const name of failed) console.log(`failed: ${name}`);
  const passed = outcomes.reduce((total, one) => total + one.passed, 0);
  console.log(`${passed} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

async function quiet(name, packageName, command, args) {
  const began = performance.now();
  const { code, output } = await capture(process.execPath, [bin(packageName, command), ...args], {
    cwd: root,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code;
}

function findCounts(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('{'))).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}

function freshReport(name) {
  mkdirSync(results, { recursive: true });
  const file = join(results, name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

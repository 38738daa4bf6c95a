// How many tests passed, failed and were skipped, from what the two test runners wrote down.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} file vitest's JSON report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function unitCounts(file, exitCode) {
  const report = readReport(file);
  const counts = {
    passed: numberOf(report, 'numPassedTests'),
    failed: numberOf(report, 'numFailedTests'),
    skipped: numberOf(report, 'numPendingTests') + numberOf(report, 'numTodoTests'),
  };
  return failedAtLeastOnce(counts, exitCode);
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function e2eCounts(file, exitCode) {
  const stats = readReport(file)['stats'];
  const report =
    typeof stats === 'object' && stats !== null ? /** @type {Record<string, unknown>} */ (stats) : {};
  const counts = {
    passed: numberOf(report, 'expected'),
    failed: numberOf(report, 'unexpected') + numberOf(report, 'flaky'),
    skipped: numberOf(report, 'skipped'),
  };
  return failedAtLeastOnce(counts, exitCode);
}

/**
 * A runner can fail without a failing test (a file that does not load): that is a failure all the same.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function failedAtLeastOnce(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} file
 * @returns {Record<string, unknown>}
 */
function readReport(file) {
  return existsSync(file)
    ? /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(file, 'utf8')))
    : {};
}

/**
 * @param {Record<string, unknown>} report
 * @param {string} key
 */
function numberOf(report, key) {
  const value = report[key];
  return typeof value === 'number' ? value : 0;
}

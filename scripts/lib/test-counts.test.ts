import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { e2eCounts, unitCounts } from './test-counts.mjs';

function reportOf(content: unknown): string {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'retort-counts-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('counts of a test run', () => {
  it('come from both runners’ reports', () => {
    const unit = reportOf({ numPassedTests: 3, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(unitCounts(unit, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
    const e2e = reportOf({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 } });
    expect(e2eCounts(e2e, 1)).toEqual({ passed: 3, failed: 2, skipped: 4 });
  });

  it('say that something failed when a runner fails without a failing test, or without a report', () => {
    expect(unitCounts(reportOf({ numPassedTests: 3 }), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(e2eCounts('/nowhere/report.json', 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

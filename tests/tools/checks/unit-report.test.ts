import { describe, expect, it } from 'vitest';
import { readUnitReport } from '../../../tools/checks/unit-report.ts';

const report = (success: boolean, statuses: string[]): string =>
  JSON.stringify({
    success,
    numPassedTests: statuses.filter((status) => status === 'passed').length,
    numFailedTests: statuses.filter((status) => status === 'failed').length,
    testResults: [
      {
        assertionResults: statuses.map((status, i) => ({ fullName: `${status} ${i}`, status })),
      },
    ],
  });

describe('a report of the unit tests', () => {
  it('is counted, and what was skipped is named', () => {
    const statuses = ['passed', 'failed', 'passed', 'skipped', 'todo'];
    expect(readUnitReport(report(false, statuses))).toEqual({
      counts: { passed: 2, failed: 1, skipped: 2 },
      skipped: ['skipped 3', 'todo 4'],
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(readUnitReport(report(false, ['passed'])).counts).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('that was never written is a failure', () => {
    expect(readUnitReport(null).counts.failed).toBe(1);
  });
});

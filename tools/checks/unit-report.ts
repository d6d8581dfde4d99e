import type { Counts } from './counts.ts';

/** The parts of Vitest's JSON report that are read here. */
interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/**
 * Counts and the names of the skipped tests in a report of Vitest's JSON reporter.
 *
 * @param text the report; null when Vitest wrote none, which is one failure.
 */
export function readUnitReport(text: string | null): { counts: Counts; skipped: string[] } {
  if (text === null) return { counts: { passed: 0, failed: 1, skipped: 0 }, skipped: [] };
  const report = JSON.parse(text) as VitestReport;
  const skipped = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  // A file that cannot even be loaded fails without a failed test in it.
  const failed = Math.max(report.numFailedTests, report.success ? 0 : 1);
  return { counts: { passed: report.numPassedTests, failed, skipped: skipped.length }, skipped };
}

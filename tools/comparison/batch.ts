import { compare } from '../../lib/comparison/compare.ts';
import type { Aspect, Finding, FindingKind } from '../../lib/comparison/model/finding.ts';
import { analyse } from '../../lib/language/analyse.ts';
import type { Analysis } from '../../lib/language/model/analysis.ts';
import type { Span } from '../../lib/shared/span.ts';

interface Job {
  id: string;
  reading: string;
  other: string;
  readingDate: string | null;
  otherDate: string | null;
}

interface FlatFinding {
  kind: FindingKind;
  here?: Span;
  there?: Span;
  aspect?: Aspect;
}

/**
 * Answers pairs of texts, one JSON object a line: `{id, reading, other, readingDate, otherDate}` in,
 * `{id, findings: [{kind, here?, there?, aspect?}]}` out, one place on either side of a finding.
 *
 * @throws Error naming the line that is not such an object.
 */
export function* answerBatch(input: string): Generator<string> {
  const analyses = new Map<string, Analysis>();
  const analysisOf = (text: string, date: string | null): Analysis => {
    const key = `${date} ${text}`;
    const known = analyses.get(key) ?? analyse(text, { date });
    analyses.set(key, known);
    return known;
  };
  let number = 0;
  for (const line of input.split('\n')) {
    number++;
    if (line.trim() === '') continue;
    const { id, reading, other, readingDate, otherDate } = jobOf(line, number);
    const { findings } = compare({ analysis: analysisOf(reading, readingDate), whole: true }, [
      { analysis: analysisOf(other, otherDate), whole: true },
    ]);
    yield JSON.stringify({ id, findings: findings.flatMap(flatten) });
  }
}

function jobOf(line: string, number: number): Job {
  let job: Record<string, unknown> | null;
  try {
    job = JSON.parse(line);
  } catch (error) {
    throw new Error(`line ${number}: not JSON (${(error as Error).message})`);
  }
  const { id, reading, other, readingDate = null, otherDate = null } = job ?? {};
  if (typeof id !== 'string' || typeof reading !== 'string' || typeof other !== 'string') {
    throw new Error(`line ${number}: 'id', 'reading' and 'other' must be strings`);
  }
  return { id, reading, other, readingDate: dayOf(readingDate), otherDate: dayOf(otherDate) };
}

const dayOf = (date: unknown): string | null =>
  typeof date === 'string' && /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : null;

function flatten({ kind, aspect, here, there }: Finding): FlatFinding[] {
  // The tables that answers are scored against know hours as dates.
  const named = aspect === 'time' ? 'date' : aspect;
  const common = { kind, ...(named && { aspect: named }), ...(here && { here: here.span }) };
  return there.length === 0 ? [common] : there.map(({ span }) => ({ ...common, there: span }));
}

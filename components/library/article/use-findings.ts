import { useEffect, useState } from 'preact/hooks';
import { reportsOf, type SavedReport } from '@/lib/corpus/articles/reports.ts';
import type { compareArticles } from '@/lib/report/compare-articles.ts';
import { MAX_COLUMNS } from '@/lib/report/compare-story.ts';
import { ComparisonClient } from '../comparison/comparison-client.ts';
import { onCorpusChange } from '../shared/corpus-changes.ts';

export type Found = ReturnType<typeof compareArticles>;

/** What the other reports of its story say of an article, worked out in a worker. */
export function useFindings(report: SavedReport): {
  found: Found | null;
  state: 'waiting' | 'here' | 'failed';
} {
  const [found, setFound] = useState<Found | null>(null);
  const [state, setState] = useState<'waiting' | 'here' | 'failed'>('waiting');
  const [turn, setTurn] = useState(0);
  useEffect(() => onCorpusChange(() => setTurn((before) => before + 1)), []);
  useEffect(() => {
    const comparing = new ComparisonClient();
    let late = false;
    compareWithStory(report, comparing).then(
      (value) => {
        if (late) return;
        setFound(value);
        setState('here');
      },
      (error) => {
        console.error(error);
        if (!late) setState('failed');
      },
    );
    return () => {
      late = true;
      comparing.end();
    };
  }, [report, turn]);
  return { found, state };
}

async function compareWithStory(report: SavedReport, comparing: ComparisonClient): Promise<Found> {
  const others = (await reportsOf(report.story)).filter(({ id }) => id !== report.id);
  if (others.length === 0) return { comparison: { findings: [], incomparable: [] }, versions: [] };
  return comparing.findings(
    report.article,
    others.slice(0, MAX_COLUMNS).map(({ id, article }) => ({ articleId: id, article })),
  );
}

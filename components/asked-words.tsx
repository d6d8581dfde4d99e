import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Comparison } from '@/lib/comparison/finding.ts';
import { findingsAt, type Question, question, spanOfWords } from '@/lib/question.ts';
import type { VersionReport } from '@/lib/report.ts';
import { FindingEntry } from './finding-entry.tsx';
import type { Quoted } from './quote.tsx';

/** What others say about words that the reader selected in the page, where a question was asked. */
export function AskedWords(props: {
  tabId: number;
  reading: Quoted;
  comparison: Comparison;
  versions: VersionReport[];
  orphans: readonly number[];
  reveal: (finding: number) => void;
}) {
  const { tabId, reading, comparison, versions, orphans, reveal } = props;
  const asked = useQuestion(tabId);
  if (!asked) return null;
  const span = spanOfWords(reading.text, asked.words);
  const found = span ? findingsAt(comparison, span) : [];
  return (
    <section class="asked" aria-label={i18n.t('asked.title')}>
      <h2 class="label">{i18n.t('asked.title')}</h2>
      <p class="asked-words" dir="auto">
        <q lang={reading.language ?? ''}>{asked.words.trim()}</q>
      </p>
      {found.map((index) => {
        const finding = comparison.findings[index]!;
        return (
          <div key={index} class={`list kind-${finding.kind}`}>
            <h3 class="asked-kind">{i18n.t(`kinds.${finding.kind}`)}</h3>
            <FindingEntry
              finding={finding}
              reading={reading}
              versions={versions}
              reveal={orphans.includes(index) ? null : () => reveal(index)}
            />
          </div>
        );
      })}
      {found.length === 0 && (
        <p class="hint">{i18n.t(span ? 'asked.nothing' : 'asked.notInText')}</p>
      )}
      <button type="button" class="quiet" onClick={() => question.removeValue()}>
        {i18n.t('asked.close')}
      </button>
    </section>
  );
}

function useQuestion(tabId: number): Question | null {
  const [asked, setAsked] = useState<Question | null>(null);
  useEffect(() => {
    question.getValue().then(setAsked);
    return question.watch(setAsked);
  }, []);
  return asked?.tabId === tabId ? asked : null;
}

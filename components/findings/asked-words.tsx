import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Comparison } from '@/lib/comparison/model/finding.ts';
import { askedWords, findingsAt, spanOfWords, type WordsQuery } from '@/lib/report/asked-words.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
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
      <button type="button" class="quiet" onClick={() => askedWords.removeValue()}>
        {i18n.t('asked.close')}
      </button>
    </section>
  );
}

function useQuestion(tabId: number): WordsQuery | null {
  const [asked, setAsked] = useState<WordsQuery | null>(null);
  useEffect(() => {
    askedWords.getValue().then(setAsked);
    return askedWords.watch(setAsked);
  }, []);
  return asked?.tabId === tabId ? asked : null;
}

import { isPlainReportingVerb } from '../../language/lexicon/reporting-verbs.ts';
import type { Analysis, TokenRange } from '../../language/model/analysis.ts';
import { isBoilerplateLine } from '../../shared/boilerplate-lines.ts';
import { memoizeByKey } from '../../shared/memoize-by-key.ts';
import { slice } from '../../shared/span.ts';

/** A claim with fewer words that carry news is a turn of phrase. */
const MIN_CONTENT_WORDS = 3;

/** Whom to write to is no news: 'Jonas Brandt can be reached at …'. */
const ADDRESS = /[\p{L}\p{N}]@[\p{L}\p{N}-]+\.\p{L}/u;

/** Of these, at least so many must be neither names nor figures: 'Pat Rooke, 72' states nothing. */
const MIN_PLAIN_WORDS = 2;

/** Whether a stretch of one sentence is a statement that an outlet can be said to make or leave out. */
export function isNewsworthy(analysis: Analysis, range: TokenRange): boolean {
  const { text, tokens, sentences, claims } = analysis;
  const { sentence: index } = tokens[range.from]!;
  if (statesNothing(analysis)[index]) return false;
  const line = slice(text, sentences[index]!);
  // What a writer asks is not stated; what somebody else asked is news.
  if (line.trimEnd().endsWith('?') && tokens[range.to - 1]!.quotation < 0) return false;
  const content = tokens
    .slice(range.from, range.to)
    .filter(({ stop, claim }) => !stop && !claims[claim]!.attribution);
  const plain = content.filter(({ capital, word }) => !capital && !/\d/.test(word));
  return (
    content.length >= MIN_CONTENT_WORDS &&
    plain.length >= MIN_PLAIN_WORDS &&
    // 'Sue Pell, who lives near the station, said': what is said comes after.
    !isPlainReportingVerb(tokens[range.to - 1]!.word)
  );
}

/** 1 for each sentence of a text that is a heading, the page's own words or an address. */
const statesNothing = memoizeByKey(({ text, sentences }: Analysis) =>
  Uint8Array.from(sentences, ({ start, end, from, to, heading }) => {
    const line = slice(text, { start, end });
    return heading || isBoilerplateLine(line, to - from) || ADDRESS.test(line) ? 1 : 0;
  }),
);

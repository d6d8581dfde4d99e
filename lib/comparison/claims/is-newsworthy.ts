import { isPlainReportingVerb } from '../../language/lexicon/reporting-verbs.ts';
import type { Analysis, TokenRange } from '../../language/model/analysis.ts';

/** A claim with fewer words that carry news is a turn of phrase. */
const MIN_CONTENT_WORDS = 3;

/** Lines of the page's furniture that an extraction may leave in a text. */
const BOILERPLATE =
  /^\W*(?:read more|see also|more on this|related|watch|listen|share this|follow us|follow @|subscribe|sign up|click here|advertisement|story continues|photo(?:graph)?s?\s*[:by(]|image (?:copyright|caption|source)|media caption|picture\s*:|updated\b|published\b|posted\b|last modified|copyright\b|©|all rights reserved|additional reporting|reporting by|editing by|with reporting|this article|this story)/i;

/** Whom to write to is no news: 'Jonas Brandt can be reached at …'. */
const ADDRESS = /[\p{L}\p{N}]@[\p{L}\p{N}-]+\.\p{L}/u;

/** Of these, at least so many must be neither names nor figures: 'Pat Rooke, 72' states nothing. */
const MIN_PLAIN_WORDS = 2;

/** Whether a stretch of one sentence is a statement that an outlet can be said to make or leave out. */
export function isNewsworthy(
  { text, tokens, sentences, claims }: Analysis,
  range: TokenRange,
): boolean {
  const sentence = sentences[tokens[range.from]!.sentence]!;
  const line = text.slice(sentence.start, sentence.end);
  if (sentence.heading || BOILERPLATE.test(line) || ADDRESS.test(line)) return false;
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

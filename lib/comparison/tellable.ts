import type { Analysis, Claim } from '../language/analysis.ts';
import { isPlainReportingVerb } from '../language/words/reporting-verbs.ts';

/** A claim with fewer words that carry news is a turn of phrase. */
const LEAST_CONTENT = 3;

/** Lines of the page's furniture that an extraction may leave in a text. */
const BOILERPLATE =
  /^\W*(?:read more|see also|more on this|related|watch|listen|share this|follow us|follow @|subscribe|sign up|click here|advertisement|story continues|photo(?:graph)?s?\s*[:by(]|image (?:copyright|caption|source)|media caption|picture\s*:|updated\b|published\b|posted\b|last modified|copyright\b|©|all rights reserved|additional reporting|reporting by|editing by|with reporting|this article|this story)/i;

/** Of these, at least so many must be neither names nor figures: 'Pat Rooke, 72' states nothing. */
const LEAST_PLAIN = 2;

/** Whether a claim is a statement that an outlet can be said to make or to leave out. */
export function tellable(analysis: Analysis, claim: Claim): boolean {
  const sentence = analysis.sentences[claim.sentence]!;
  if (claim.attribution || sentence.heading) return false;
  if (BOILERPLATE.test(analysis.text.slice(sentence.start, sentence.end))) return false;
  const content = analysis.tokens.slice(claim.from, claim.to).filter(({ stop }) => !stop);
  const plain = content.filter(({ capital, word }) => !capital && !/\d/.test(word));
  return (
    content.length >= LEAST_CONTENT && plain.length >= LEAST_PLAIN && !isLeadIn(analysis, claim)
  );
}

/** 'Sue Pell, who lives near the station, said': what is said comes after. */
const isLeadIn = ({ tokens }: Analysis, { to }: Claim): boolean =>
  isPlainReportingVerb(tokens[to - 1]!.word);

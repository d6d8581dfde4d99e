import type { Span } from '../shared/span.ts';
import { findEntities } from './entities/find-entities.ts';
import { findNames } from './entities/find-names.ts';
import { assignSpeakers } from './entities/find-speakers.ts';
import { findVerbs } from './grammar/find-verbs.ts';
import { stemOf, stemOfName } from './grammar/stems.ts';
import type { Analysis, Name, Quotation, Sentence, Token, TokenRange } from './model/analysis.ts';
import { findQuantities } from './quantities/find-quantities.ts';
import { findQuotations } from './segmentation/find-quotations.ts';
import { splitClaims } from './segmentation/split-claims.ts';
import { splitSentences } from './segmentation/split-sentences.ts';
import { tokenise } from './segmentation/tokenise.ts';

/** The tokens that begin inside each of the spans, which are in order and do not overlap. */
function rangesOf(tokens: readonly Token[], spans: readonly Span[]): TokenRange[] {
  let index = 0;
  return spans.map(({ start, end }) => {
    while (index < tokens.length && (tokens[index]?.start ?? 0) < start) index += 1;
    const from = index;
    while (index < tokens.length && (tokens[index]?.start ?? 0) < end) index += 1;
    return { from, to: index };
  });
}

/** Writes the number of each range into its tokens. */
function label(
  tokens: readonly Token[],
  ranges: readonly TokenRange[],
  field: 'sentence' | 'claim' | 'quotation',
): void {
  ranges.forEach(({ from, to }, number) => {
    for (const token of tokens.slice(from, to)) token[field] = number;
  });
}

function placed<S extends Span>(tokens: readonly Token[], spans: readonly S[]): (S & TokenRange)[] {
  const ranges = rangesOf(tokens, spans);
  return spans.map((span, index) => ({ ...span, from: 0, to: 0, ...ranges[index] }));
}

function assignStems(tokens: readonly Token[], names: readonly Name[]): void {
  const known = new Map<string, string>();
  for (const token of tokens) {
    const stem = known.get(token.word) ?? stemOf(token.word);
    known.set(token.word, stem);
    token.stem = stem;
  }
  for (const { from, to } of names) {
    for (const token of tokens.slice(from, to)) token.stem = stemOfName(token.word);
  }
}

/** Calendar days only: anything else is as good as no date. */
const isDay = (date: string | null | undefined): date is string =>
  typeof date === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  !Number.isNaN(Date.parse(`${date}T00:00:00Z`));

/**
 * Reads a text: its tokens, sentences, claims, quantities, quotations, names and
 * entities. Pure, total for any
 * string, in time linear in its length. `date` is the day of publication (`YYYY-MM-DD`), against
 * which weekdays and 'last month' are resolved; anything else counts as unknown. The rules are
 * English; of a German, French or Spanish text they also take sentences, names, quotations, figures,
 * ages and dates, of any other sentences, tokens and plain figures.
 */
export function analyse(text: string, options: { date?: string | null } = {}): Analysis {
  const date = isDay(options.date) ? options.date : null;
  const tokens = tokenise(text);
  const quoted = findQuotations(text);

  const sentences: Sentence[] = placed(tokens, splitSentences(text, quoted));
  label(tokens, sentences, 'sentence');
  const quotations: Quotation[] = placed(tokens, quoted).map((quotation) => ({
    ...quotation,
    speaker: null,
    confidence: 0,
  }));
  label(tokens, quotations, 'quotation');

  const names = findNames({ text, tokens, sentences });
  assignStems(tokens, names);
  const verbs = findVerbs({ text, tokens, sentences, names });
  const claims = splitClaims({ text, tokens, sentences, quotations, verbs });
  label(tokens, claims, 'claim');
  assignSpeakers({ text, tokens, sentences, names }, quotations);
  const quantities = findQuantities({ text, tokens, sentences, names, verbs, date });
  const entities = findEntities({ text, tokens, sentences, names, quantities, verbs });
  return { text, date, tokens, sentences, claims, quantities, quotations, names, entities };
}

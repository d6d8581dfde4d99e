import type { VerbRole } from '../grammar/find-verbs.ts';
import { isAuxiliary, isBareSubordinator, isSubordinator } from '../lexicon/clause-words.ts';
import { isPlural } from '../lexicon/counted-nouns.ts';
import { isMonthName } from '../lexicon/day-words.ts';
import { BASE_FORMS } from '../lexicon/irregular-forms.ts';
import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { isFunctionWord, type Language } from '../model/detect-language.ts';
import { gapBefore, type TokenReader, wordAt } from '../model/token-reader.ts';

/** What the search for a figure's nouns looks at. */
export interface HeadContext extends TokenReader {
  verbs: readonly VerbRole[];
  language: Language | null;
}

/** How far behind its figure a noun is looked for: '40 badly damaged terraced brick houses'. */
const MAX_WORDS_TO_NOUN = 6;
const MAX_HEADS = 3;

/** Between a figure and its noun: 'nearly 500 such relationships', '70 of the reports'. */
const SKIPPED =
  /^(?:such|other|more|further|the|of|his|her|their|its|our|these|those|all|so-called|additional|extra|separate|different|new|own|same|worth|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

const ENDS_PHRASE =
  /^(?:and|or|but|to|in|on|at|by|for|from|with|as|than|that|who|which|into|over|under|about|against|around|near|not|there|here|then|ago|later|earlier|each|every|this|it|he|she|they|we|i|you|up|down|out|off|away|only|also|too|still|now|between|through|across|per|a|an|long|high|tall|deep|wide|thick|old|older|younger|left|remaining|next|last)$/;

const isPastForm = (word: string): boolean => /\p{L}[^e]ed$/u.test(word) || BASE_FORMS.has(word);

/** '25 % des voix', '40 Prozent der Mandate', '1,2 millones de habitantes'. */
const LINK_ABROAD = /^(?:de|des|du|der|von|los|las|la|le|les)$/;

const endsPhrase = (passage: HeadContext, index: number): boolean => {
  const word = wordAt(passage, index);
  return (
    ENDS_PHRASE.test(word) ||
    isAuxiliary(word) ||
    isSubordinator(word) ||
    isBareSubordinator(word) ||
    isReportingVerb(word) ||
    isFunctionWord(passage.language, word) ||
    /^[\d$£€]/.test(word)
  );
};

/** Whether a plural noun stands right behind token `index`. */
const attributive = (passage: HeadContext, index: number): boolean =>
  isPlural(wordAt(passage, index + 1)) && gapBefore(passage, index + 1) === ' ';

/**
 * The nouns that a figure counts, nearest first, as token indices: the first plural behind it, then
 * the words between ('600 corrupt officers' → officers, corrupt); without a plural the words in
 * order. `to` is the token behind the figure.
 */
export function headNounsBehind(passage: HeadContext, to: number): number[] {
  const { tokens } = passage;
  const found: number[] = [];
  for (let index = to; index < to + MAX_WORDS_TO_NOUN; index += 1) {
    const token = tokens[index];
    if (!token || token.sentence !== tokens[to - 1]?.sentence) break;
    if (/[,;:.()[\]"“”–—!?…]|\s-/.test(gapBefore(passage, index))) break;
    if (token.capital && isMonthName(token.word)) break;
    if (SKIPPED.test(token.word) && !(found.length > 0 && /^(?:of|the|worth)$/.test(token.word))) {
      continue;
    }
    const abroad = isFunctionWord(passage.language, token.word);
    if (abroad && found.length === 0 && LINK_ABROAD.test(token.word)) continue;
    // Right behind its figure 'reports' is a noun, in '70 officers reported' it is a verb.
    const noun = found.length === 0 && isPlural(token.word) && !abroad;
    if (!noun && (endsPhrase(passage, index) || token.stop)) break;
    // '12 killed' counts by the verb; in '12 crew slept' it ends the noun phrase.
    const past = !isPlural(token.word) && isPastForm(token.word);
    if (
      found.length > 0 &&
      ((past && !attributive(passage, index)) || passage.verbs[index] === 'finite')
    )
      break;
    found.push(index);
    // '71 scheduled laps': a participle before its noun.
    if (past && !attributive(passage, index)) break;
    if (isPlural(token.word)) return found.reverse().slice(0, MAX_HEADS);
  }
  return found.slice(0, MAX_HEADS);
}

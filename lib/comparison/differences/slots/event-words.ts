import { stemOf } from '../../../language/grammar/stems.ts';
import { isReportingVerb } from '../../../language/lexicon/reporting-verbs.ts';
import type { Analysis, Token, TokenRange } from '../../../language/model/analysis.ts';

/**
 * What befalls people and things in the news, by the words that tell it. A figure near such a word
 * answers a question of it: when was she arrested, how far did he fall, how long were they trapped.
 */
const OCCURRENCES: Record<string, string> = {
  died: 'kill dead die death slay perish fatal',
  injured: 'injured wounded hurt',
  arrested: 'arrest detain custody surrender apprehend capture',
  charged: 'charged indict indictment arraign',
  sentenced: 'sentence jail imprison prison',
  tried: 'convict convicted trial verdict plead pleaded',
  trapped: 'trap strand stranded stuck pinned buried rescue rescuer freed ordeal',
  missing: 'missing disappear vanish',
  found: 'found discover',
  fell: 'fell fallen plunge plummet slipped tumble slid',
  crashed: 'crash collide collision accident derail derailment overturn capsize sank',
  attacked: 'attack attacker bomb bombing shoot shooting gunfire stab',
  exploded: 'explode explosion blast erupt eruption',
  quaked: 'quake earthquake tremor',
  stopped: 'halt standstill',
  closed: 'closed shut closure',
  buried: 'funeral burial',
  evacuated: 'evacuate evacuation fled displace',
  born: 'born birth',
  built: 'built construction',
  opened: 'opened founded establish inaugurate running operate',
  inspected: 'inspect inspection checked examine',
  married: 'marry wed wedding',
  resigned: 'resign resignation quit',
  elected: 'elected',
  signed: 'signed',
  deep: 'deep depth underground',
  high: 'high height tall',
  aloft: 'altitude elevation above',
  long: 'long length',
  wide: 'wide width',
  cost: 'cost price priced bill worth valued',
  sold: 'sell sold sale bought purchase acquire acquisition auction fetch',
  fined: 'fine penalty',
  bail: 'bail bond',
  damage: 'damage',
  raised: 'raise donate donation',
  stolen: 'steal stole stolen theft rob robbery',
};

const OCCURRENCE = new Map<string, string>(
  Object.entries(OCCURRENCES).flatMap(([key, words]) =>
    words.split(' ').map((word) => [stemOf(word), key] as const),
  ),
);

/** All of them, for who asks which one is nearest. */
export const ANY_EVENT: ReadonlySet<string> = new Set(Object.keys(OCCURRENCES));

/** How far the word may stand that says what a figure or a place is about. */
const MAX_WORDS_TO_EVENT = 18;
/** A verb of saying this near to a time says when it was said. */
const MAX_WORDS_TO_SAYING = 3;

/** A time stands this near behind its verb, or opens its clause and has its verb this near behind. */
const MAX_WORDS_TO_TIME = 10;

/**
 * The occurrence that a time is the time of. A verb further off, or one behind a time in the middle
 * of a clause, has its own time: 'were coping on Saturday with the death of their foreman'.
 */
export function eventAt(
  { tokens }: Analysis,
  { from, to }: TokenRange,
  within: TokenRange,
  asked: ReadonlySet<string>,
): string | null {
  const opens = from - within.from <= 2;
  const reach = opens ? tokens.slice(to, within.to) : tokens.slice(within.from, from).reverse();
  for (const [at, token] of reach.slice(0, MAX_WORDS_TO_TIME).entries()) {
    if (isReportingVerb(token.word)) return null;
    const found = isNamed(tokens, token, within) ? undefined : OCCURRENCE.get(token.stem);
    if (!found || !asked.has(found)) continue;
    // 'Gave an account of the crash at nine': the hour is that of the account.
    const [article, before] = opens ? [] : reach.slice(at + 1, at + 3);
    const nominal = /^(?:an?|the)$/.test(article?.word ?? '');
    return nominal && /^(?:of|about)$/.test(before?.word ?? '') ? null : found;
  }
  return null;
}

/**
 * The occurrence that a stretch of text belongs to, of those `asked` for, looked for inside `within`:
 * the nearest one before it, since a time or a place follows its verb, else the nearest behind. Null
 * where none is near, or where a verb of saying stands right there.
 */
export function eventNear(
  { tokens }: Analysis,
  { from, to }: TokenRange,
  within: TokenRange,
  asked: ReadonlySet<string>,
): string | null {
  const reach = (step: 1 | -1): string | null | undefined => {
    let index = step === 1 ? to : from - 1;
    for (let distance = 1; distance <= MAX_WORDS_TO_EVENT; distance++, index += step) {
      if (index < within.from || index >= within.to) return undefined;
      const token = tokens[index]!;
      const found = isNamed(tokens, token, within) ? undefined : OCCURRENCE.get(token.stem);
      if (found && asked.has(found)) return found;
      if (distance <= MAX_WORDS_TO_SAYING && !found && isReportingVerb(token.word)) return null;
    }
    return undefined;
  };
  const before = reach(-1);
  return before === undefined ? (reach(1) ?? null) : before;
}

/**
 * 'Opening Day', 'the Battle of …': a name tells nothing. The first word of a stretch has its capital
 * from there, unless the next has one too.
 */
const isNamed = (tokens: Analysis['tokens'], token: Token, { from }: TokenRange): boolean =>
  token.capital && (token !== tokens[from] || tokens[from + 1]?.capital === true);

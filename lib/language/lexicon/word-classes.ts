const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const DETERMINERS = set(`
  the a an this these those its his her their our my your every each some any no another both all
  several many few most such own same other
`);

const PREPOSITIONS = set(`
  of in on at by for from with into onto upon about to between among against through across along
  around within without despite amid throughout behind beside besides beyond near toward towards per
  via under over during off outside inside above below including following like than
`);

const SUBJECT_PRONOUNS = set('he she it they we i you who which that there');
const PLURAL_PRONOUNS = set('they we i you who');
const OBJECT_PRONOUNS = set('him them us me himself herself itself themselves');

const CONJUNCTIONS = set('and or but nor');

/** Behind these a clause with a verb of its own may begin. */
const CLAUSE_OPENERS = set(`
  and or but nor that who which whom whose where when while although though because whereas unless
  after before since until if whether as than whereby what how why so
`);

const ADVERBS = set(`
  not never also then later earlier already still now once again even just only soon often always
  first since ago together finally previously allegedly reportedly too twice sometimes almost ever
`);

/** In -ly, and no adverbs. */
const NOT_ADVERBS = set(`
  family reply supply apply assembly anomaly rally bully italy july rely comply imply multiply belly
  jelly
`);

/** Auxiliaries that carry a clause, and those that only follow one. */
const FINITE_AUXILIARIES = set(`
  is are am was were has have had will would could should may might can must do does did shall
  isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't shouldn't can't cannot
  don't doesn't didn't mustn't
  he's she's it's that's there's who's what's he'd she'd it'd they'd we'd i'd who'd he'll she'll it'll
  they'll we'll i'll i'm i've we're we've they're they've you're you've
`);
const INFINITE_AUXILIARIES = set('be been being having');
const MODALS = set(`
  will would could should may might can must do does did shall won't wouldn't couldn't shouldn't
  can't cannot don't doesn't didn't mustn't he'll she'll it'll they'll we'll i'll to let
`);

export const isDeterminer = (word: string): boolean => DETERMINERS.has(word);
export const isPreposition = (word: string): boolean => PREPOSITIONS.has(word);
export const isSubjectPronoun = (word: string): boolean => SUBJECT_PRONOUNS.has(word);
export const isPluralPronoun = (word: string): boolean => PLURAL_PRONOUNS.has(word);
export const isObjectPronoun = (word: string): boolean => OBJECT_PRONOUNS.has(word);
export const isConjunction = (word: string): boolean => CONJUNCTIONS.has(word);
export const opensClause = (word: string): boolean => CLAUSE_OPENERS.has(word);
export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));
export const isFiniteAuxiliary = (word: string): boolean => FINITE_AUXILIARIES.has(word);
export const isInfiniteAuxiliary = (word: string): boolean => INFINITE_AUXILIARIES.has(word);

/** Behind these a verb stands in its base form: 'will', 'did', 'to'. */
export const takesBaseForm = (word: string): boolean => MODALS.has(word);

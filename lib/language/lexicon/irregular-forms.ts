const families = (table: string): string[][] =>
  table
    .trim()
    .split(/[|\n]/)
    .map((family) => family.trim().split(/\s+/));

/** Base form first, then the forms that no suffix rule leads back to it: the past, the participle. */
const VERBS = `
  arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun
  bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
  bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung
  come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk
  drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
  flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten
  forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone
  grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt
  know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent
  lie lay lain lying|light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken
  mow mown|overcome overcame|pay paid|plead pled|prove proven|ride rode ridden|ring rang rung
  rise rose risen|run ran|saw sawn|say said|see saw seen|seek sought|sell sold|send sent
  shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung
  sink sank sunk|sit sat|sleep slept|slide slid|smell smelt|sow sown|speak spoke spoken
  speed sped|spell spelt|spend spent|spill spilt|spin spun|spoil spoilt|spring sprang sprung
  stand stood|steal stole stolen|stick stuck|sting stung|stink stank|strike struck stricken
  strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung
  take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
  tread trod trodden|undergo underwent undergone|understand understood|undertake undertook undertaken
  wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn
  withhold withheld|withstand withstood|write wrote written|foresee foresaw foreseen
  oversee oversaw overseen|overthrow overthrew overthrown|overtake overtook overtaken
  uphold upheld|mislead misled|rebuild rebuilt|repay repaid|resell resold|rewrite rewrote rewritten
`;

/** The same for nouns, and for forms of a verb that are not its past. */
const OTHERS = `
  man men|woman women|child children|person people persons|foot feet|tooth teeth|goose geese|mouse mice
  ox oxen|life lives|wife wives|knife knives|leaf leaves|loaf loaves|thief thieves|half halves
  shelf shelves|wolf wolves|calf calves|crisis crises|analysis analyses|basis bases
  hypothesis hypotheses|diagnosis diagnoses|criterion criteria|phenomenon phenomena
  bacterium bacteria|datum data|stimulus stimuli|fungus fungi|alumnus alumni
  policeman policemen|policewoman policewomen|fireman firemen|gunman gunmen|fisherman fishermen
  spokesman spokesmen|spokeswoman spokeswomen|congressman congressmen|businessman businessmen
  die dying|tie tying|death dead deaths
`;

/**
 * Irregular form → base form. Two readings share a form now and then ('saw', 'lay', 'found',
 * 'wound', 'ground', 'left', 'felt'); the one that news uses more often is kept, by leaving the
 * other pair out.
 */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  [...families(VERBS), ...families(OTHERS)].flatMap(([base = '', ...forms]) =>
    forms.map((form): [string, string] => [form, base]),
  ),
);

/** Past and participle alike, and like the base form: 'hit', 'put'. */
const UNCHANGED = `
  hit put cut set shut cost hurt burst cast quit spread split broadcast shed thrust upset beat
`;

/** `past` is a past tense only ('fell'), `participle` only that ('fallen'), `either` may be both. */
export type PastForm = 'past' | 'participle' | 'either';

const PAST_FORMS: ReadonlyMap<string, PastForm> = new Map([
  ...families(VERBS).flatMap(([base, past = '', participle]): [string, PastForm][] => {
    if (past === 'beaten') return [[past, 'participle']];
    // 'Come' and 'run' are their own participles.
    if (!participle) return [[past, /come$|^run$/.test(base ?? '') ? 'past' : 'either']];
    return [
      [past, 'past'],
      [participle, 'participle'],
    ];
  }),
  ...UNCHANGED.trim()
    .split(/\s+/)
    .map((word): [string, PastForm] => [word, 'either']),
]);

/** Which past form of an irregular verb a word (lower case) is; null where it is none. */
export const irregularPast = (word: string): PastForm | null => PAST_FORMS.get(word) ?? null;

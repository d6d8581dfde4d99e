/** Base form first, then the forms that no suffix rule leads back to it. */
const FAMILIES = `
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
  FAMILIES.trim()
    .split(/[|\n]/)
    .map((family) => family.trim().split(/\s+/))
    .flatMap(([base = '', ...forms]) => forms.map((form): [string, string] => [form, base])),
);

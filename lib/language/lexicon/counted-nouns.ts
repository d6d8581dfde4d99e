const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Plurals, and nouns that count like plurals, which do not end in -s. */
const PLURALS = set(`
  people men women children staff police personnel troops crew cattle livestock aircraft sheep fish
  policemen policewomen firemen gunmen fishermen businessmen spokesmen servicemen dead wounded injured
  missing teeth feet mice geese oxen criteria phenomena media data infantry cavalry clergy youth
  homeless servicewomen horsemen salesmen workmen craft spacecraft
`);

/** Words in -s that are no plural noun. */
const NOT_PLURAL = set(`
  is was has does this its his us as thus plus across always perhaps besides says news series business
  crisis congress process access address success progress loss boss class mass glass cross press dress
  bus gas campus virus bonus status census analysis basis less unless towards afterwards various
  previous famous serious dangerous religious nervous wants needs makes takes gives goes comes means
  remains seems includes becomes works lives kills dies strikes injures destroys
`);

const PEOPLE = set(`
  person man woman child boy girl baby toddler teenager infant soldier officer policeman policewoman
  civilian passenger driver pilot worker student pupil climber hiker tourist prisoner inmate protester
  demonstrator firefighter pedestrian motorist cyclist motorcyclist youth villager resident bystander
  suspect gunman patient survivor victim swimmer sailor fisherman nurse doctor teacher journalist
  skier guard marine adult migrant refugee employee shopper spectator fan
`);

const CASUALTIES = set(`
  injuries casualties deaths fatalities survivors arrests victims damage complaints
`);

/** Whether a word (lower case) is, as far as its form tells, a plural noun. */
export const isPlural = (word: string): boolean =>
  PLURALS.has(word) || (/[^s'u]s$/.test(word) && word.length > 3 && !NOT_PLURAL.has(word));

/** One human being by age, work or fate: child, officer, climber … */
export const isPerson = (word: string): boolean => PEOPLE.has(word);

/** What 'no' before it says that there were none of. */
export const isCasualty = (word: string): boolean => CASUALTIES.has(word);

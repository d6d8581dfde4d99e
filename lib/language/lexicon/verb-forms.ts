import { irregularPast, type PastForm } from './irregular-forms.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** End like a past form and are none. */
const NOT_PAST = set(`
  hundred sacred naked wicked rugged indeed embed shed sled bred unprecedented supposed armed
  united so-called beloved kindred hatred talented gifted crooked aged limited
`);

/** Present forms in -s that are hardly ever a plural noun. */
const PRESENT = set(`
  says tells wants seems becomes remains includes contains goes comes gives takes makes gets keeps
  lets brings knows thinks believes insists argues warns adds admits denies accuses alleges suggests
  explains describes reveals confirms announces expects hopes fears wins loses beats leads leaves
  dies kills injures destroys hits strikes falls sits stands lies lives begins ends continues follows
  appears allows requires needs means happens tries asks urges orders rejects refuses agrees
  faces holds runs opens closes meets joins pays sells buys sends speaks writes reads provides
  represents shows finds sees feels hears considers involves features focuses stars owns belongs
  depends consists exists occurs arrives departs survives serves works plays starts stops turns
`);

/** Of these, the ones that are as often a noun need an object or a clause behind them. */
const DOUBTFUL_PRESENT = set(`
  hopes fears wins leads leaves hits strikes falls stands lies lives ends orders faces runs meets
  buys reads shows finds needs means works plays starts stops turns features stars serves tries
  follows
`);

/** Base forms that in a report's present tense follow a plural subject. */
const PRESENT_PLURAL = set(`
  say think believe want need know hope expect fear insist argue warn add admit deny allege suggest
  remain seem become include contain go come give take make get keep bring tell describe agree
  continue appear allow require mean happen try live belong depend consist exist occur survive
  oppose contend complain
`);

/** In -s, and always nouns. */
const PLURALS_ONLY = set(`
  years months weeks days hours minutes seconds decades centuries millions thousands hundreds dozens
  billions miles metres meters dollars pounds euros
`);

/** `either`: a past tense or a participle; `present`: surely a verb; `maybe`: may be a plural noun. */
export type VerbForm = PastForm | 'present' | 'maybe' | 'base' | 'ing';

/** Which form of a verb a word (lower case) may be, by its own looks; null where it can be none. */
export function verbFormOf(word: string): VerbForm | null {
  const irregular = irregularPast(word);
  if (irregular) return irregular;
  if (/\p{L}[^e]ed$|^(?:dis)?agreed$|^(?:freed|guaranteed|decreed)$/u.test(word))
    return NOT_PAST.has(word) || word.length < 4 ? null : 'either';
  if (/\p{L}{2}ing$/u.test(word))
    return word.length > 5 &&
      !/thing$|^(?:during|morning|evening|spring|string|building|king|wing|ceiling)$/.test(word)
      ? 'ing'
      : null;
  if (PRESENT.has(word) && !DOUBTFUL_PRESENT.has(word)) return 'present';
  if (PLURALS_ONLY.has(word)) return null;
  if (/[^s'u]s$/.test(word) && word.length > 3) return 'maybe';
  return PRESENT_PLURAL.has(word) ? 'base' : null;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Stand before a name, so their full stop never ends a sentence. All sets are in lower case, without
 * the stop. These are abbreviations with a capital only: 'He is a good rep.' ends.
 */
export const TITLE_ABBREVIATIONS = set(`
  mr mrs ms dr prof gov sen rep reps sens gen col lt sgt capt cpt cmdr adm maj cpl pvt pfc supt det
  insp rev fr hon pres amb msgr messrs mme mlle mgr atty asst dep sec br herr hr fru sra srta
`);

/**
 * May end a sentence: only a word that usually begins one, after them, says that they did. With a
 * capital only: 'He fell ill.' ends, 'Springfield, Ill.' may not.
 */
export const CAPITAL_ABBREVIATIONS = set(`
  jr sr inc ltd corp co bros plc llc est st ave blvd rd mt ft dept univ assn intl natl ph.d ph m.d
  mio mrd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
  okla ore pa penn tenn tex va vt wash wis wyo ont que
`);

/** The same, written small. */
export const SMALL_ABBREVIATIONS = set(
  'vs etc est cf al ca approx incl dept z.b bzw usw mr mrs dr',
);

/** End a sentence unless a figure follows: 'No. 2', 'pp. 12'. */
export const NUMBER_ABBREVIATIONS = set('no nos nr pp p vol fig art sect par ch ver c n núm');

/** Words that begin a sentence far more often than they follow an abbreviation within one. */
export const SENTENCE_STARTERS = set(`
  the a an he she it they we i you this that these those there here but and or so yet in on at for
  from with after before when while if as although though however meanwhile his her its their our
  my what who why how where not no one some many most both all such since until under over another
  then also now still by to both each according asked
`);

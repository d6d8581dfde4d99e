import { stemOf } from '../../language/grammar/stems.ts';

/*
 * Words that news writing uses for one another, in general English, one set a line. Short on
 * purpose: of whole thesauri and of word vectors, the measured gain was next to nothing, because a
 * near word is a rival as often as a paraphrase ('killed', 'rescued'). What is listed here holds
 * in nearly every report, and never joins opposites.
 */
const SETS = `
investigation inquiry enquiry probe
report study document dossier
prison jail gaol
prisoner inmate detainee convict
staff employee worker personnel workforce
policeman cop constable
kill murder slay dead die death fatality fatal victim toll
injure hurt wound casualty
company firm business corporation
boss chief head director leader
begin start launch commence
stop halt end cease finish
buy purchase acquire acquisition
attack assault strike raid
fire blaze
car vehicle
plane aircraft jet airliner
child kid youngster
lawmaker legislator congressman senator
arrest detain hold
jail imprison
protester demonstrator
protest demonstration rally
bomb explosive
blast explosion
quake earthquake tremor
flood flooding deluge
rise increase grow climb jump surge gain
fall drop decline decrease slump
reject deny dismiss
show reveal indicate
home house
doctor physician medic
agreement deal accord pact
vote ballot poll
election poll
law legislation
storm hurricane cyclone typhoon
phone mobile handset smartphone
film movie
match game
help aid assist assistance
building structure
huge massive enormous
talk speak
evacuate flee displace
job work post
shooter gunman
attorney lawyer
crash accident collision
road street highway
ship boat vessel
ban prohibit outlaw
resign quit
sack fire dismiss
price cost
warn caution
approve back
roughly about approximately
ask request
plan proposal scheme
rescue save
damage destroy
`;

/*
 * A people, a language or what belongs to a country, beside the country: the same place as a noun
 * and as an adjective.
 */
const COUNTRIES = `
america american us u.s usa u.s.a
britain british uk u.k briton
england english
scotland scottish scot
wales welsh
ireland irish
france french
germany german
spain spanish
portugal portuguese
italy italian
greece greek
netherlands dutch
belgium belgian
denmark danish dane
sweden swedish swede
norway norwegian
finland finnish finn
poland polish pole
switzerland swiss
austria austrian
hungary hungarian
czech czechia
turkey turkish turk
russia russian
ukraine ukrainian
china chinese
japan japanese
india indian
pakistan pakistani
afghanistan afghan
iraq iraqi
iran iranian
israel israeli
palestine palestinian
syria syrian
lebanon lebanese
egypt egyptian
saudi saudis
yemen yemeni
libya libyan
sudan sudanese
kenya kenyan
nigeria nigerian
ghana ghanaian
somalia somali
ethiopia ethiopian
mexico mexican
canada canadian
brazil brazilian
argentina argentine argentinian
chile chilean
colombia colombian
venezuela venezuelan
peru peruvian
cuba cuban
australia australian
indonesia indonesian
malaysia malaysian
philippines philippine filipino
thailand thai
vietnam vietnamese
korea korean
europe european eu
africa african
asia asian
`;

const table = (sets: string): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  sets
    .trim()
    .split('\n')
    .forEach((line, group) => {
      for (const word of line.split(' ')) {
        for (const key of new Set([word, stemOf(word)])) {
          const seen = groups.get(key);
          if (!seen) groups.set(key, [group]);
          else if (!seen.includes(group)) seen.push(group);
        }
      }
    });
  return groups;
};

const synonyms = table(SETS);
const countries = table(COUNTRIES);

const share = (groups: Map<string, number[]>, a: string, b: string): boolean =>
  groups.get(a)?.some((group) => groups.get(b)?.includes(group)) ?? false;

/** How near two different stems are: 0 to 1, 0 for words that have nothing to do with each other. */
export function wordSimilarity(a: string, b: string): number {
  if (share(countries, a, b)) return 0.9;
  if (derived(a, b)) return 0.8;
  return share(synonyms, a, b) ? 0.6 : 0;
}

/**
 * Keys of the sets that `stem` is in. Two stems with a nearness above 0 share at least one, so that
 * near words are found without comparing every word with every other.
 */
export const similarityKeys = (stem: string): string[] => [
  ...(countries.get(stem) ?? []).map((group) => `country ${group}`),
  ...(synonyms.get(stem) ?? []).map((group) => `set ${group}`),
  ...(stem.length >= 5 ? [`letters ${stem.slice(0, 5)}`] : []),
];

/**
 * Whether two stems are forms of one word that stemming kept apart: 'administr', 'administrat'.
 * The shorter must be nearly used up and make most of the longer, so that 'austria' and
 * 'australia', 'slovakia' and 'slovenia' stay apart.
 */
function derived(a: string, b: string): boolean {
  const short = a.length < b.length ? a : b;
  const long = short === a ? b : a;
  if (short.length < 5) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return same >= 5 && same >= short.length - 1 && same >= 0.7 * long.length;
}

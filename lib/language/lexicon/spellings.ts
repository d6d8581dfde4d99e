/** British spelling first; every later word of a line is the same word spelt otherwise. */
const PAIRS = `
  colour color|harbour harbor|labour labor|neighbour neighbor|honour honor|favour favor|humour humor
  behaviour behavior|rumour rumor|armour armor|vapour vapor|endeavour endeavor|flavour flavor
  parlour parlor|savour savor|splendour splendor|tumour tumor|valour valor|vigour vigor|odour odor
  rigour rigor|clamour clamor|glamour glamor|candour candor|ardour ardor|saviour savior
  centre center|theatre theater|fibre fiber|litre liter|metre meter|kilometre kilometer
  centimetre centimeter|millimetre millimeter|calibre caliber|sabre saber|sombre somber
  spectre specter|lustre luster|manoeuvre maneuver|defence defense|offence offense|licence license
  pretence pretense|practise practice|programme program|catalogue catalog|dialogue dialog
  grey gray|tyre tire|kerb curb|aeroplane airplane|jewellery jewelry|mum mom|cheque check
  plough plow|sceptic skeptic|sceptical skeptical|paediatric pediatric|paediatrician pediatrician
  anaesthetic anesthetic|haemorrhage hemorrhage|leukaemia leukemia|encyclopaedia encyclopedia
  gynaecologist gynecologist|orthopaedic orthopedic|oestrogen estrogen|foetus fetus|diarrhoea diarrhea
  enrol enroll|fulfil fulfill|skilful skillful|wilful willful|instalment installment|ageing aging
  judgement judgment|acknowledgement acknowledgment|towards toward|afterwards afterward
  moustache mustache|pyjamas pajamas|aluminium aluminum|artefact artifact|carat karat
  analyse analyze|paralyse paralyze|catalyse catalyze|breathalyse breathalyze|cosy cozy|draught draft
  mould mold|smoulder smolder|speciality specialty|whisky whiskey|yoghurt yogurt|cancelled canceled
  marvellous marvelous|woollen woolen|councillor councilor|counsellor counselor|jeweller jeweler
  traveller traveler|modelling modeling|labelled labeled|signalled signaled|levelled leveled
  gaol jail|gaoled jailed|gaoler jailer|percent per-cent pct
`;

/** American (or rarer) spelling → the spelling that stands for both. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(/\s+/))
    .flatMap(([kept = '', ...others]) => others.map((other): [string, string] => [other, kept])),
);

/** How house styles write one word: 'neighbour', 'travelled', 'centre', 'OK', '6:00'. */
const HOUSE_STYLES: readonly [pattern: RegExp, style: string][] = [
  [/['.-]/g, ''],
  [/^(\d{1,2}):00$/, '$1'],
  [/^okay$/, 'ok'],
  [/(?<=def|off|lic|pret)ens(e|es)$/, 'enc$1'],
  [/(?<=\p{L})our/gu, 'or'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/(?<=cent|theat|met|fib|lit)re(s|d)?$/, 'er$1'],
  [/(?<=i)s(e|es|ed|ing|ation|ations)$/, 'z$1'],
];

/**
 * A word (lower case) in one spelling for all houses. Coarser than `SPELLINGS`, and not for showing: it
 * is for words that are known to be one person's, where a rule that now and then joins two words does
 * no harm.
 */
export const houseSpelling = (word: string): string =>
  HOUSE_STYLES.reduce((spelt, [pattern, style]) => spelt.replace(pattern, style), word);

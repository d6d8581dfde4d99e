const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s*,\s*/));

/** Countries and continents by their usual English names, lower case. */
const COUNTRIES = set(`
  afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan,
  bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia,
  botswana, brazil, britain, great britain, brunei, bulgaria, burkina faso, burma, burundi, cambodia,
  cameroon, canada, chad, chile, china, colombia, congo, costa rica, croatia, cuba, cyprus,
  czech republic, czechia, denmark, djibouti, dominican republic, east timor, ecuador, egypt,
  el salvador, england, eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia,
  georgia, germany, ghana, greece, greenland, grenada, guatemala, guinea, guyana, haiti, honduras,
  hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast,
  jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon,
  lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macedonia, madagascar, malawi,
  malaysia, maldives, mali, malta, mauritania, mauritius, mexico, moldova, monaco, mongolia,
  montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, holland, new zealand,
  nicaragua, niger, nigeria, north korea, northern ireland, norway, oman, pakistan, palestine, panama,
  papua new guinea, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia,
  rwanda, samoa, saudi arabia, scotland, senegal, serbia, seychelles, sierra leone, singapore,
  slovakia, slovenia, solomon islands, somalia, south africa, south korea, south sudan, spain,
  sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand,
  tibet, togo, tonga, trinidad, tunisia, turkey, turkmenistan, uganda, ukraine, united arab emirates,
  united kingdom, uk, united states, united states of america, us, usa, america, uruguay, uzbekistan,
  vanuatu, vatican, venezuela, vietnam, wales, west bank, gaza, yemen, zambia, zimbabwe, africa, asia,
  europe, north america, south america, central america, latin america, middle east, scandinavia
`);

/** States, provinces and the like of large countries, lower case, with their usual short forms. */
const STATES = set(`
  alabama, ala, alaska, arizona, ariz, arkansas, ark, california, calif, colorado, colo, connecticut,
  conn, delaware, del, florida, fla, hawaii, idaho, illinois, ill, indiana, ind, iowa, kansas, kan,
  kentucky, louisiana, maine, maryland, md, massachusetts, mass, michigan, mich, minnesota,
  minn, mississippi, miss, missouri, mo, montana, mont, nebraska, neb, nevada, nev, new hampshire,
  new jersey, new mexico, new york state, north carolina, north dakota, ohio, oklahoma, okla, oregon, ore,
  pennsylvania, pa, rhode island, south carolina, south dakota, tennessee, tenn, texas, tex, utah,
  vermont, vt, virginia, va, west virginia, wisconsin, wis, wyoming, wyo, alberta, british columbia,
  manitoba, new brunswick, newfoundland, nova scotia, ontario, quebec, saskatchewan,
  new south wales, queensland, south australia, tasmania, western australia, northern territory,
  north island, south island, bavaria, saxony, catalonia, andalusia, brittany, normandy, tuscany, sicily,
  siberia, kashmir, punjab, kerala, gujarat, sumatra, java, borneo, balkans, midwest, crimea, yorkshire,
  kent, essex, sussex, surrey, cornwall, devon, lancashire, midlands
`);

/**
 * Whether a place name (lower case, without stops) is that of a country, continent, state or
 * province: a place that holds many towns, so that a town is no contradiction to it. English names,
 * written down for this list from general knowledge; those not listed count as towns.
 */
export const isRegion = (name: string): boolean => COUNTRIES.has(name) || STATES.has(name);

const SAME_COUNTRY = new Map([
  ['uk', 'britain'],
  ['united kingdom', 'britain'],
  ['great britain', 'britain'],
  ['us', 'united-states'],
  ['usa', 'united-states'],
  ['america', 'united-states'],
  ['united states of america', 'united-states'],
  ['holland', 'netherlands'],
  ['czech republic', 'czechia'],
  ['myanmar', 'burma'],
]);

/** One key for a country whatever it is called (lower case, without stops); null for other places. */
export const countryOf = (name: string): string | null =>
  COUNTRIES.has(name) ? (SAME_COUNTRY.get(name) ?? name.replaceAll(' ', '-')) : null;

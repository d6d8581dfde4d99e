/**
 * Country or region: what its people and things are called. Written down for this list from general
 * knowledge; lower case. Forms with a `+` are said of people only ('Briton', 'Spaniard').
 */
const DEMONYMS = `
  afghanistan: afghan; albania: albanian; algeria: algerian; angola: angolan; argentina: argentine argentinian;
  armenia: armenian; australia: australian aussie; austria: austrian; azerbaijan: azerbaijani; bahrain: bahraini;
  bangladesh: bangladeshi; belarus: belarusian; belgium: belgian; bolivia: bolivian; bosnia: bosnian;
  brazil: brazilian; britain: british briton+ brit+; england: english englishman+ englishwoman+;
  scotland: scottish scot+ scotsman+; wales: welsh welshman+ welshwoman+; bulgaria: bulgarian; burma: burmese;
  cambodia: cambodian; cameroon: cameroonian; canada: canadian; chad: chadian; chile: chilean; china: chinese;
  colombia: colombian; congo: congolese; croatia: croatian croat+; cuba: cuban; cyprus: cypriot; czechia: czech;
  denmark: danish dane+; ecuador: ecuadorian ecuadorean; egypt: egyptian; eritrea: eritrean; estonia: estonian;
  ethiopia: ethiopian; fiji: fijian; finland: finnish finn+; france: french frenchman+ frenchwoman+;
  georgia: georgian; germany: german; ghana: ghanaian; greece: greek; guatemala: guatemalan; haiti: haitian;
  honduras: honduran; hungary: hungarian; iceland: icelandic icelander+; india: indian; indonesia: indonesian;
  iran: iranian; iraq: iraqi; ireland: irish irishman+ irishwoman+; israel: israeli; italy: italian;
  jamaica: jamaican; japan: japanese; jordan: jordanian; kazakhstan: kazakh; kenya: kenyan; kosovo: kosovan;
  kuwait: kuwaiti; laos: laotian; latvia: latvian; lebanon: lebanese; liberia: liberian; libya: libyan;
  lithuania: lithuanian; macedonia: macedonian; malaysia: malaysian; mali: malian; malta: maltese;
  mexico: mexican; moldova: moldovan; mongolia: mongolian; morocco: moroccan; mozambique: mozambican;
  namibia: namibian; nepal: nepalese nepali; netherlands: dutch dutchman+ dutchwoman+; new-zealand: new-zealander+ kiwi+;
  nicaragua: nicaraguan; nigeria: nigerian; north-korea: north-korean; norway: norwegian; oman: omani;
  pakistan: pakistani; palestine: palestinian; panama: panamanian; paraguay: paraguayan; peru: peruvian;
  philippines: filipino filipina philippine; poland: polish pole+; portugal: portuguese; qatar: qatari;
  romania: romanian; russia: russian; rwanda: rwandan; saudi-arabia: saudi; senegal: senegalese; serbia: serbian serb+;
  singapore: singaporean; slovakia: slovak slovakian; slovenia: slovenian; somalia: somali; south-africa: south-african;
  south-korea: south-korean; south-sudan: south-sudanese; spain: spanish spaniard+; sri-lanka: sri-lankan; sudan: sudanese;
  sweden: swedish swede+; switzerland: swiss; syria: syrian; taiwan: taiwanese; tanzania: tanzanian; thailand: thai;
  tunisia: tunisian; turkey: turkish turk+; uganda: ugandan; ukraine: ukrainian; united-states: american;
  uruguay: uruguayan; uzbekistan: uzbek; venezuela: venezuelan; vietnam: vietnamese; yemen: yemeni;
  zambia: zambian; zimbabwe: zimbabwean
`;

/** What a demonym says: the country, and whether it is said of people only. */
export interface Demonym {
  country: string;
  people: boolean;
}

const BY_WORD = new Map<string, Demonym>(
  DEMONYMS.split(';').flatMap((entry) => {
    const [country = '', forms = ''] = entry.trim().split(': ');
    return forms.split(' ').map((form): [string, Demonym] => {
      const people = form.endsWith('+');
      return [form.replace('+', '').replaceAll('-', ' '), { country, people }];
    });
  }),
);

/** What a word or two words (lower case, with a blank) say of somebody's country; null for others. */
export const demonymOf = (words: string): Demonym | null =>
  BY_WORD.get(words) ?? BY_WORD.get(words.replace(/s$/, '')) ?? null;

/** Nations of one state: who is Scottish is British, too. */
const PART_OF = new Map([
  ['england', 'britain'],
  ['scotland', 'britain'],
  ['wales', 'britain'],
]);

/** Whether nobody is of both countries by birth of one inside the other. */
export const differentCountries = (a: string, b: string): boolean =>
  a !== b && PART_OF.get(a) !== b && PART_OF.get(b) !== a;

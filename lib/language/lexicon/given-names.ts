/** Given names that are hardly ever borne by the other sex, from general knowledge; lower case. */
const MALE = `
  aaron adam adrian ahmed alan albert alejandro alex alexander alfred ali andre andreas andrew andy angus anthony antonio
  arthur austin barack barry ben benjamin bernard bill billy bob boris brad brandon brendan brett brian bruce bryan carl
  carlos charles charlie christian christopher chris chuck clarence clive colin craig curtis dale damian dan daniel danny
  darren dave david dean dennis derek dick dmitry dominic don donald doug douglas duncan dwayne earl ed eddie edgar eduardo
  edward edwin emmanuel eric ernest eugene felix fernando francisco francois frank franz fred frederick gareth gary gavin geoff
  geoffrey george gerald gerard giorgio giovanni glenn gordon graham greg gregory guillermo gustavo guy hans harold harry hassan
  hector henri henry herbert howard hugh hugo ian ibrahim igor isaac ivan jack jacob jacques jake james jason javier jay
  jeff jeffrey jeremy jerome jerry jesus jim jimmy joe joel johan john johnny jon jonathan jorge jose joseph josh joshua
  juan julian julio justin karl keith ken kenneth kevin kurt kyle larry lars laurence lawrence lee len leo leon leonard leroy
  lewis liam lloyd logan louis lucas luis luke malcolm manuel marc marcel marco marcus mario mark martin marvin matt
  matthew maurice max mehmet michael miguel mike mikhail mitch mohamed mohammad mohammed morris muhammad mustafa nathan neil
  nelson nicholas nick nicolas nigel noah norman oliver omar oscar otto pablo patrick paul pedro percy pete peter phil
  philip phillip pierre rafael ralph ramon ray raymond reginald ricardo richard rick rob robert roberto robin rodney roger
  roland ron ronald rory ross roy rupert russell ryan sam samuel scott sean sebastian sergei seth shane shaun simon spencer
  stanley stefan stephen steve steven stewart stuart sven ted terry theodore thomas tim timothy toby todd tom
  tommy tony travis trevor victor vincent vladimir wade walter warren wayne wilfred will william willie wolfgang xavier
  yusuf zachary bram anders bjorn piet jan jens klaus jurgen
`;

const FEMALE = `
  abigail agnes alexandra alice alicia alison amanda amber amelia amy ana andrea angela angelina anita ann anna anne annette
  annie april ashley astrid audrey barbara beatrice becky bella bernadette bernice beth bethany betty beverly brenda bridget
  brittany camilla carla carmen carol caroline carolyn catherine cathy cecilia charlotte chelsea cheryl chloe christina
  christine cindy clara claire claudia colleen constance courtney crystal cynthia daisy dana danielle dawn deborah debra
  denise diana diane dolores donna dora doris dorothy eileen elaine eleanor elena elisabeth elise elizabeth ella ellen
  emily emma erica erin esther ethel eva evelyn faith fatima fiona florence frances gabriela gail gemma gertrude gillian
  gina gladys gloria grace greta gwen hannah harriet hazel heather heidi helen helena hilary hillary holly ida ilse
  ingrid irene iris irma isabel isabella ivanka jackie jacqueline jane janet janice jasmine jean jeanette jenna jennifer
  jenny jessica jill jo joan joanna joanne jodie josephine joyce judith judy julia juliana julie juliet june karen kate
  katherine kathleen kathryn kathy katie kayla kelly kerry kirsten kirsty kristen kristin laura lauren laurie leah
  lena lillian lily linda lindsay lisa liz lois loretta lorraine louise lucia lucy lydia lynn madeleine madison maggie
  malala marcia margaret margarita maria mariam marian marie marilyn marina marion marjorie marlene martha mary maureen
  megan melanie melinda melissa michelle mildred miriam moira molly monica muriel nadia nancy naomi natalie natasha nicola
  nicole nina nora norma olga olivia pamela patricia paula pauline penelope petra phoebe phyllis priscilla rachel rebecca
  regina renee rhonda rita roberta rosa rose rosemary roxanne ruby ruth sally samantha sandra sara sarah serena sharon
  sheila shirley silvia simone sofia sonia sophia sophie stacey stella stephanie susan susanne suzanne sylvia tamara tanya
  tara teresa theresa tina tracy ursula valerie vanessa vera veronica victoria virginia vivian wanda wendy yolanda yvonne zoe
`;

/** Short forms of given names that do not begin like the full one, or are too short to tell. */
const SHORT = `
  bill william; billy william; will william; willie william; liam william; bob robert; bobby robert; rob robert; bert robert;
  dick richard; rick richard; rich richard; ricky richard; jim james; jimmy james; jamie james; jack john; johnny john; jon jonathan;
  chuck charles; charlie charles; harry henry; hank henry; hal henry; ted edward; ted theodore; ed edward; eddie edward; ned edward; teddy edward;
  tony anthony; mike michael; mick michael; mickey michael; steve stephen; steve steven; dave david; dan daniel; danny daniel; joe joseph; joey joseph;
  tom thomas; tommy thomas; sam samuel; andy andrew; drew andrew; alex alexander; alec alexander; sandy alexander; sasha alexander; al albert; al alan;
  ben benjamin; bibi benjamin; benny benjamin; greg gregory; jeff jeffrey; geoff geoffrey; jerry gerald; jerry jerome; gerry gerald; larry lawrence; larry laurence;
  ken kenneth; kenny kenneth; matt matthew; nick nicholas; nicky nicholas; pat patrick; paddy patrick; pete peter; phil philip; phil phillip; ray raymond; ron ronald;
  ronnie ronald; russ russell; stan stanley; tim timothy; vince vincent; walt walter; fred frederick; freddie frederick; gus augustus; chris christopher;
  doug douglas; don donald; joaquin quino; pepe jose; paco francisco; pancho francisco; nacho ignacio; manolo manuel; vova vladimir; misha mikhail; kolya nikolai;
  liz elizabeth; lizzie elizabeth; beth elizabeth; betty elizabeth; bess elizabeth; eliza elizabeth; libby elizabeth; lisa elizabeth; kate katherine; kate catherine; kathy katherine;
  cathy catherine; katie katherine; kitty katherine; meg margaret; maggie margaret; peggy margaret; greta margaret; margie margaret; sue susan; susie susan; jenny jennifer; jen jennifer;
  jess jessica; becky rebecca; debbie deborah; deb deborah; barb barbara; pam pamela; patty patricia; pat patricia; trish patricia; tricia patricia; sally sarah; mandy amanda;
  nancy ann; molly mary; polly mary; abby abigail; vicky victoria; tori victoria; steph stephanie; sam samantha; chris christine; tina christina; gabby gabrielle;
  mo mohammed; mo mohamed; ally alison; angie angela; bernie bernard; bernie bernadette; cindy cynthia; connie constance; gail abigail; dot dorothy; dolly dorothy;
  ellie eleanor; nell eleanor; nora eleanor; frank francis; frankie francis; ginny virginia; jackie jacqueline; joanie joan; judy judith; kim kimberly; lou louis; lou louise;
  mitch mitchell; nate nathan; nate nathaniel; rosie rose; sandy sandra; terry terence; terri theresa; toni antonia; zach zachary; jake jacob; josh joshua; rafa rafael; leo leonardo
`;

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));
const MEN = set(MALE);
const WOMEN = set(FEMALE);

const SHORT_FORMS = new Map<string, string[]>();
for (const entry of SHORT.split(';')) {
  const [short = '', full = ''] = entry.trim().split(' ');
  SHORT_FORMS.set(short, [...(SHORT_FORMS.get(short) ?? []), full]);
}

/** Whether a given name (lower case) tells a man or a woman; null for others, and for those of both. */
export const genderOfGivenName = (name: string): 'he' | 'she' | null => {
  const man = MEN.has(name);
  return man === WOMEN.has(name) ? null : man ? 'he' : 'she';
};

export const isGivenName = (name: string): boolean => MEN.has(name) || WOMEN.has(name);

const fullForms = (name: string): string[] => [name, ...(SHORT_FORMS.get(name) ?? [])];

/**
 * Whether two given names (lower case) may be one person's: the same, an initial, a short form
 * ('Bob', 'Robert'; 'Liz', 'Elizabeth'), or one beginning like the other ('Chris', 'Christopher').
 */
export function mayBeOneGivenName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return true;
  if (short.replace('.', '').length === 1) return long.startsWith(short[0] ?? '');
  if (short.length >= 3 && long.startsWith(short) && !isTwoNames(short, long)) return true;
  return fullForms(a).some((form) => fullForms(b).includes(form));
}

/** 'Ann' and 'Anna', 'Paul' and 'Paula' begin alike and are two names. */
const isTwoNames = (short: string, long: string): boolean =>
  isGivenName(short) && isGivenName(long) && !(SHORT_FORMS.get(short) ?? []).includes(long);

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Forms of address, ranks and offices that stand before a person's name. Lower case, no stops. */
const TITLES = set(`
  mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr father sister imam rabbi
  president premier chancellor king queen prince princess pope cardinal archbishop bishop duke duchess
  baron baroness count countess emperor sultan sheikh sheik ayatollah
  gov governor sen senator rep representative congressman congresswoman mayor minister secretary
  ambassador judge justice sheriff constable sergeant sgt inspector superintendent supt lieutenant lt
  captain capt colonel col major maj general gen admiral adm commander cmdr corporal cpl private pvt
  detective det officer chief marshal coach herr frau monsieur madame mme señor señora don doña
  councillor cllr spokesman spokeswoman chairman speaker attorney solicitor
`);

/** What people are called by before their names, and no part of them: 'Actor Ann Reed'. */
const ROLES = set(`
  actor actress singer author writer novelist poet playwright comedian rapper musician guitarist
  drummer dancer model designer architect engineer scientist researcher historian photographer
  reporter correspondent presenter broadcaster journalist editor producer founder owner analyst
  economist prosecutor lawyer barrister defendant activist campaigner lawmaker candidate contender
  quarterback striker goalkeeper midfielder defender receiver pitcher forward winger champion rookie
  rival compatriot organiser organizer resident neighbour neighbor passenger witness survivor victim
  suspect driver pilot climber skipper student teacher farmer fisherman nurse surgeon paramedic
  firefighter astronaut
`);

/** Stand before a title and are part of it: 'Vice President', 'Deputy Foreign Minister'. */
const TITLE_PARTS = set(`
  vice deputy prime foreign interior home defence defense finance health education justice treasury
  state house attorney lieutenant brigadier rear acting former then assistant associate first chief detective
  police shadow lord field air sub
`);

/** What an institution's own name ends in: 'General Hospital' is not a general. */
const INSTITUTION_NOUNS = set(`
  department ministry county university college school hospital association union federation party
  council committee commission court office agency authority service services bank institute trust
  society club league company corporation corp inc ltd group holdings motors electric mills assembly
  church cathedral museum gallery theatre theater library centre center park airport station street
  road avenue bridge river island islands house palace castle prize award awards cup day act times
  post telegraph mirror mail express guardian herald tribune journal news press police prison force
  guard army navy board bureau fund foundation alliance front movement congress senate parliament
  republic states kingdom city election
`);

/** Heads that take 'of': 'Bank of England', 'Secretary of State', 'Isle of Man'. */
const HEADS_OF = set(`
  bank university house houses department ministry secretary minister court school college city
  republic isle state states church board association federation gulf sea cape mount duke duchess
  prince princess king queen earl archbishop bishop lord lords tower institute institutes museum
  ring chamber council office order bay strait straits academy faculty union society director chief
  democratic people bureau league district county commonwealth kingdom emirate sultanate province
  ambassador attorney bar hall port art arts day declaration
  war battle treaty bill knights sons daughters friends army voice
`);

const PARTICLES = set('de la van von bin ibn al el der den du da di dos del della le ten ter y');

/** Weekdays and months are dates, not names. 'May', 'March' and 'August' are read by what follows. */
const CALENDAR = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december today yesterday tomorrow
`);

export const isTitle = (word: string): boolean => TITLES.has(word);
export const isRole = (word: string): boolean => ROLES.has(word);
export const isTitlePart = (word: string): boolean => TITLE_PARTS.has(word);
export const isInstitutionNoun = (word: string): boolean => INSTITUTION_NOUNS.has(word);
export const takesOf = (word: string): boolean => HEADS_OF.has(word);
export const isParticle = (word: string): boolean => PARTICLES.has(word);
export const isCalendarWord = (word: string): boolean => CALENDAR.has(word);

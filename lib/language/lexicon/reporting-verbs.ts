const forms = (words: string): string[] => words.trim().split(/\s+/);

/** Forms that are hardly ever anything but a verb of saying, with the statement as their object. */
const PLAIN = forms(`
  say says said saying tell tells told telling add adds added adding insist insists insisted
  warn warns warned warning argue argues argued announce announces announced acknowledge acknowledges
  acknowledged admit admits admitted explain explains explained conclude concludes concluded reveal
  reveals revealed believe believes believed confirm confirms confirmed write writes wrote reply
  replies replied tweeted posted ask asks asked predicted predicts vow vows vowed pledged testify
  testifies testified allege alleges alleged assert asserts asserted contend contends contended stress stresses stressed recalled recalls
  declared declares cautioned suggested suggests suggest concede concedes conceded emphasised
  emphasized joked commented remarked responded responds complained complains thinks thought hopes
  hoped indicated indicates quipped
`);

/** Forms that are as often a noun, or another verb: with 'that' behind them they report. */
const DOUBTFUL = forms(`
  claim claims claimed report reports reported state states stated estimate estimates estimated note
  notes noted found finds find show shows showed think continue continued continues
`);

/** Forms that say something themselves: 'denied' is more than a lead-in to what follows. */
const STANCE = forms(`
  deny denies denied accuse accuses accused reject rejects rejected blame blames blamed describe
  describes described call calls called urge urges urged order ordered promise promises promised
  demand demands demanded quote quotes quoted
`);

const PLAIN_SET: ReadonlySet<string> = new Set(PLAIN);
const DOUBTFUL_SET: ReadonlySet<string> = new Set(DOUBTFUL);
const STANCE_SET: ReadonlySet<string> = new Set(STANCE);

/** Whether a word (lower case) may report speech or thought: said, claims, denied … */
export const isReportingVerb = (word: string): boolean =>
  PLAIN_SET.has(word) || DOUBTFUL_SET.has(word) || STANCE_SET.has(word);

/** Whether a word (lower case) reports speech whatever stands around it. */
export const isPlainReportingVerb = (word: string): boolean => PLAIN_SET.has(word);

/** Whether a word (lower case) with 'that' behind it adds nothing to what it reports. */
export const isNeutralReportingVerb = (word: string): boolean =>
  PLAIN_SET.has(word) || DOUBTFUL_SET.has(word);

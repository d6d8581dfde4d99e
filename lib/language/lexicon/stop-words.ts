/** Splits a list written as one string; keeps long lists readable as prose. */
const list = (words: string): string[] => words.trim().split(/\s+/);

const FUNCTION_WORDS = list(`
  a an the and or but nor so yet of to in on at by for from with into onto upon about as than then
  that this these those there here it its itself he him his himself she her hers herself they them
  their theirs themselves we us our ours ourselves i me my mine myself you your yours yourself
  who whom whose which what when where why how whether is are was were be been being am do does did
  done doing have has had having will would shall should can could may might must ought not no if
  while because although though since until unless also too very just only even still more most such
  some any each every all both either neither own same other another again further once ever never
  out up down over under off after before during between among against through across along around
  within without despite amid throughout behind beside besides beyond near toward towards per via however meanwhile
  therefore thus hence rather quite almost already much many few several less least one's etc
  mr mrs ms miss dr sir
`);

/** What reporting adds to every statement: it is in all reports, so it tells none apart. */
const REPORTING = list('say says said saying tell tells told telling add adds added adding');

const CONTRACTED = [
  ...list('is are was were do does did have has had would should could must might need').map(
    (verb) => `${verb}n't`,
  ),
  ...list("can't won't shan't ain't cannot let's"),
  ...list('i you he she it we they that there who what here where').flatMap((subject) =>
    list("'s 're 've 'll 'd 'm").map((ending) => subject + ending),
  ),
];

const STOP_WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...REPORTING, ...CONTRACTED]);

/** Whether a word (lower case, straight apostrophes) carries no news of its own: the, of, said … */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

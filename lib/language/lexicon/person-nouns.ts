import { isPerson } from './counted-nouns.ts';
import { isRole, isTitle } from './titles.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const MEN = set(`
  man boy father husband son brother uncle nephew grandfather grandson widower gentleman businessman
  policeman fireman fisherman gunman salesman spokesman congressman chairman sportsman waiter actor
  king prince dad grandad stepfather fiancé bridegroom monk priest lad frontman
`);

const WOMEN = set(`
  woman girl mother wife daughter sister aunt niece grandmother granddaughter widow lady
  businesswoman policewoman spokeswoman congresswoman chairwoman sportswoman waitress actress queen
  princess mum mom grandma stepmother fiancée bride nun
`);

/** Of either sex, and in no other list. */
const PEOPLE = set(`
  leader head director executive manager boss star teenager pensioner republican democrat lawmaker
  politician official veteran celebrity academic aide adviser advisor strategist operative billionaire millionaire
  leader critic expert commissioner mp parent child youngster infant twin sibling relative cousin colleague
  friend neighbour neighbor accountant engineer butcher baker banker broker trader boxer wrestler jockey
  golfer cyclist runner swimmer skier sailor diver goalie batsman bowler captain skipper forward winger
  attacker shooter assailant killer murderer robber thief bomber terrorist militant hacker dealer smuggler fugitive
  hostage captive detainee convict inmate prisoner defendant accused deceased guard ranger
  mountaineer guide explorer adventurer soldier marine veteran recruit cadet whistleblower informant
  clerk cleaner cook chef barista bartender builder carpenter plumber electrician mechanic miner labourer laborer
  footballer cricketer tennis-player politician mogul tycoon entrepreneur heir heiress philanthropist
`);

/** 'The resident', 'a student': one human being by sex, age, work or fate. Lower case, singular. */
export const isPersonNoun = (word: string): boolean =>
  isPerson(word) || isRole(word) || PEOPLE.has(word) || genderOfNoun(word) !== null;

/** A noun, or an office that is written in lower case: 'the minister', 'the senator'. */
export const isRoleNoun = (word: string): boolean => isPersonNoun(word) || isTitle(word);

export const genderOfNoun = (word: string): 'he' | 'she' | null =>
  MEN.has(word) ? 'he' : WOMEN.has(word) ? 'she' : null;

/** Nouns, or their stems, that say no more than that somebody is a human being of some age and sex. */
export const isPlainPerson = (word: string): boolean =>
  /^(?:man|woman|person|boy|girl|child|teenag(?:er)?|victim|adult|youth|youngster|deceased?)$/.test(
    word,
  );

import { stem as porter2 } from 'porter2';
import { isStopWord } from './stop-words.ts';

const list = (words: string): string[] => words.trim().split(/\s+/);

/**
 * Words that every frequency list of general English has near its top. Chosen by hand; only 'in
 * every other article' matters here, not the order.
 */
const EVERYDAY = list(`
  time year day week month people man woman child way thing life world work place case part number
  point fact group company problem hand home house room area side end kind head question word
  government country state city town night morning afternoon evening hour minute today yesterday
  tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april
  june july august september october november december new old good great big small large long
  little high low young early late first last next second third few right left own public national
  local international major recent former different important able available possible full general
  special certain clear free real sure true whole common single main key top be go get make know
  think take see come want look use find give work call try ask need feel become leave put mean keep
  let begin seem help show hear play run move live believe hold bring happen write provide sit stand
  lose pay meet include continue set learn change lead understand watch follow stop create speak read
  allow add spend grow open walk win offer remember consider appear buy wait serve die send expect
  build stay fall reach remain start turn well back now here far away together later often always
  soon ago again one two three four five six seven eight nine ten hundred thousand million billion
  per cent percent
`);

/** Words that news uses about almost anything. */
const NEWSY = list(`
  report news official officials authority police officer minister president leader spokesman
  spokeswoman spokesperson statement member party court law case charge service department office
  agency system issue plan decision action claim comment interview conference event incident
  investigation inquiry evidence information source family friend father mother son daughter brother
  sister parent wife husband person victim witness resident worker employee staff team school
  university hospital student doctor teacher road street building car water food money cost price
  market business industry bank union association council committee commission board chief director
  secretary head manager chairman executive editor author expert professor study research result
  increase rise fall drop cut loss deal agreement talk meeting visit trip attack death injury fire
  war force army military security safety health power control support vote election campaign
  candidate political economic social legal federal royal foreign european british american english
  north south east west northern southern eastern western central kill injure arrest accuse hit
  strike shoot describe confirm announce reveal warn insist deny admit explain suggest argue involve
  cause damage lead close near late line level rate record end body face voice mind view idea reason
  example history story book page film show programme game player match season club sport winner
  prison guard jail crime criminal judge jury trial lawyer attorney rule order right policy process
  programme project effort response reaction concern fear hope love chance risk threat danger
  scene site station line airport train bus plane flight boat ship river island sea coast mountain
  village district region province county capital border land park church hotel shop store phone call
  letter message email website internet video photo picture camera television radio newspaper
  prime deputy assistant senior general service unit society trust institute ministry embassy
  house senate congress parliament assembly federation league cup championship centre bureau bill
  act report handbook guide today several recently
`);

const EVERYDAY_STEMS: ReadonlySet<string> = new Set(EVERYDAY.map(porter2));
const NEWSY_STEMS: ReadonlySet<string> = new Set(NEWSY.map(porter2));

/** How much finding a stop word on both sides says: a little, since word order is made of them. */
const STOP_RARITY = 0.1;
const EVERYDAY_RARITY = 0.45;
const NEWSY_RARITY = 0.65;

/** Whether a word (lower case, any form) is one of those that any article may use. */
export function isCommonWord(word: string): boolean {
  const stem = porter2(word);
  return isStopWord(word) || EVERYDAY_STEMS.has(stem) || NEWSY_STEMS.has(stem);
}

/** 0 to 1 for a stem or a stop word: how much it says that two texts share it. */
export function rarityOf(stem: string): number {
  if (isStopWord(stem)) return STOP_RARITY;
  if (EVERYDAY_STEMS.has(stem)) return EVERYDAY_RARITY;
  return NEWSY_STEMS.has(stem) ? NEWSY_RARITY : 1;
}

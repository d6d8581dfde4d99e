import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/language/analyse.ts';
import { findVerbs } from '../../../../lib/language/grammar/find-verbs.ts';

/** The text with its finite verbs in square brackets. */
function marked(text: string): string {
  const analysis = analyse(text);
  const roles = findVerbs(analysis);
  let at = 0;
  let out = '';
  analysis.tokens.forEach(({ start, end }, index) => {
    const written = text.slice(start, end);
    out += text.slice(at, start) + (roles[index] === 'finite' ? `[${written}]` : written);
    at = end;
  });
  return out + text.slice(at);
}

const unmarked = (sentence: string): string => sentence.replace(/[[\]]/g, '');

describe('the finite verb', () => {
  it.each([
    // A tense of its own.
    'The ferry [sank] off Norland.',
    'Forty tourists [swam] ashore.',
    'The skipper [blamed] the hull.',
    'Nine [died] in the fog.',
    'Some [wondered] who [was] to blame.',
    'She [told] the harbour board everything.',
    'The crew also [threw] ropes.',
    'Engineers later [found] a crack.',
    'He [saw] the wreck.',
    'They [agreed] on Monday.',
    // With an auxiliary, which carries the tense.
    'The ferry [was] sunk by a wreck.',
    'Two men [were] badly hurt and taken ashore.',
    'The trust [has] already repaired the pier.',
    'The pier [will] reopen in May.',
    'Crews [could] not reach the wreck.',
    'It [had] been rebuilt twice.',
    "They [didn't] find the anchor.",
    '[Did] the mayor know?',
    // Participles that only describe.
    'The man hit by the boom [died] on Friday.',
    'The hull, repaired in March, [leaked] again.',
    'A letter sent from Westmere [was] lost.',
    'The injured tourists [swam] ashore.',
    'A badly damaged pier [was] closed.',
    'Police [arrested] six men accused of theft.',
    'It [is] a report drawn up by engineers.',
    'The ferry [sank], leaving forty tourists stranded.',
    'Divers trained in Orme [found] the bell.',
    'In unmarked cars they [waited].',
    'The Norland-based firm [built] it.',
    'The worst-hit villages [were] cleared.',
    // Subjects far from their verbs.
    'Petra Lind, 36, of the Harbour Trust, [resigned].',
    'The skipper and two of his oldest deckhands [drowned].',
    'Villagers in the low streets near the harbour [fled].',
    // Two verbs.
    'He [slipped] and [fell] into the dock.',
    'The mast [broke] and the crew [jumped].',
    'The hull [leaked], [said] Petra Lind.',
    'He [said] the hull [leaked].',
    'The man who [bought] the ferry [denied] it.',
    'They [left] when the bell [rang].',
    'Because the tide [turned], the ferry [drifted].',
    'The study [found] that ropes [wore] out.',
    'He [was] arrested and charged on Friday.',
    // The present.
    'The court [rules] that ferries [need] bells.',
    'Officials [say] the pier [is] safe.',
    'Prison rules in Norland [are] strict.',
    'Police reports of theft [rose].',
    'The mayor [wants] a new pier.',
    'He [fears] another flood.',
    'It [threatens] to collapse.',
    'We [know] the skipper.',
    'The trust [remains] in debt.',
    'Recent storms in the bay [were] mild.',
    // Words that look like verbs.
    'Hundred of them [came].',
    'The red bed [was] sold.',
    'A thought [struck] him.',
    'The naked truth [hurt].',
    'The speed of the ferry [fell].',
    'The saw [was] blunt.',
    'A fed seal [swam] away.',
    // None.
    'Two dead in ferry fire',
    'The skipper of the old ferry',
    'Updated on Friday',
    '',
  ])('%s', (sentence) => {
    expect(marked(unmarked(sentence))).toBe(sentence);
  });
});

/**
 * Written before the rules were tried on them and not changed since. At first sight 92 of 100 verbs
 * were found and 96 of 100 found ones were verbs; the ones still wrong are kept.
 */
const UNSEEN = [
  'A lorry carrying oranges [overturned] on the coast road near Westmere early on Tuesday, blocking both lanes for six hours.',
  'The driver, named locally as Ivo Tarn, [was] treated for cuts and [refused] to speak to reporters.',
  'Firefighters [cut] him free after the cab [caught] fire.',
  'Witnesses [described] hearing a bang and seeing fruit roll down the hill.',
  'The road [reopened] shortly before noon, but long queues [remained].',
  'Council leader Petra Lind [called] the junction a disgrace and [promised] lights by autumn.',
  'Plans drawn up two years ago [were] shelved when money [ran] out.',
  'Residents who [have] campaigned for a bypass [said] nobody [listens] to them.',
  'More than 300 people [signed] a petition handed to the minister in June.',
  'The ministry [declined] to comment.',
  'A study published last week [suggests] that accidents there [have] doubled since 2009.',
  'Its authors [warn] the figures [may] understate the danger.',
  'The firm that [owns] the lorry [expects] to lose its licence.',
  'Two of its drivers [were] fined last year for working too long.',
  'Police [want] anyone with pictures of the crash to come forward.',
  'The bank [cut] its forecast and [put] up its rates, surprising traders.',
  'Shares in the company [fell] 8 per cent after it [reported] a loss of $2 million.',
  'Analysts polled by the paper [had] expected a small profit.',
  'Chief executive Dana Orme, who [took] over in March, [blamed] the weather.',
  'She [told] investors she [would] close four shops.',
  'Unions [reacted] with anger, and one [threatened] a strike.',
  'Staff given notice on Monday [gathered] outside the office.',
  'A decision [is] due next week.',
  'The Herons [beat] the Gulls 3-1, with Lund scoring twice before he [limped] off.',
  'Their coach [praised] a defence built on youth.',
  'The win [leaves] them second in the table.',
  'Thousands of fans [marched] to the ground, singing and waving flags.',
  'Three [were] held for throwing flares.',
  'The storm [hit] land near Orme, ripping roofs from houses and leaving 12,000 homes dark.',
  'Schools in the worst-affected towns [stayed] shut.',
  'Forecasters [say] winds of 90 mph [are] likely overnight.',
  'A woman in her 60s [died] when a tree [struck] her car.',
  'Her family [has] been told.',
  'Rescuers using dogs [searched] the rubble for survivors but [found] none.',
  'Supplies flown in from the capital [ran] short.',
  'The army [sent] two helicopters, one of which [broke] down.',
  'Asked whether he [knew], the governor [nodded].',
  'The jury [heard] that Marsh [lied] about the money he [spent] on boats.',
  'Marsh, 54, [denies] all nine charges.',
  'His lawyer [argued] the records shown to the court [proved] nothing.',
  'The judge [rules] on Friday.',
  'Voters in the north [reject] the deal, polls [show].',
  'Both sides [claimed] victory.',
  'Talks aimed at ending the dispute [collapsed].',
  'No one [knows] why the lights [went] out.',
  'The museum [houses] 4,000 clocks left to the town by a sailor.',
  'Visitors [enter] through a gate once used by monks.',
  'It [costs] $5 to get in.',
  'Norland [leads] the world in herring, exports worth millions a year.',
  'The old bridge [carries] a railway no longer used.',
];

const found = (sentence: string): Set<number> =>
  new Set([...sentence.matchAll(/\[/g)].map(({ index }, before) => index - 2 * before));

it('is right about nine verbs in ten, and about nine in ten that it names', () => {
  let right = 0;
  let named = 0;
  let due = 0;
  for (const sentence of UNSEEN) {
    const expected = found(sentence);
    const guessed = found(marked(unmarked(sentence)));
    due += expected.size;
    named += guessed.size;
    right += [...guessed].filter((at) => expected.has(at)).length;
  }
  expect(right / due).toBeGreaterThan(0.9);
  expect(right / named).toBeGreaterThan(0.9);
});

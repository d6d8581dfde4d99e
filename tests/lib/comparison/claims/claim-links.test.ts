import { describe, expect, it } from 'vitest';
import {
  LINK_CONTEXT,
  linkCandidates,
  linksInContext,
  scoreLinks,
} from '../../../../lib/comparison/claims/claim-links.ts';
import { LINK_FEATURES } from '../../../../lib/comparison/claims/link-features.ts';
import {
  PHRASE_CONTEXT,
  PHRASE_FEATURES,
} from '../../../../lib/comparison/claims/phrase-features.ts';
import { WEIGHTS } from '../../../../lib/comparison/claims/trained-weights.ts';
import { flip, textPairOf } from '../../../../lib/comparison/text-pair/text-pair.ts';
import { analyse } from '../../../../lib/language/analyse.ts';

const around = (statement: string): string =>
  `The council of Brackwater met on Thursday after a week of rain.

${statement}

Trams will run on both lines again from Monday, the operator said.`;

/** How likely the two statements are taken to state one fact, each within a report. */
function likeness(here: string, there: string): number {
  const pair = textPairOf(analyse(around(here)), analyse(around(there)));
  const middle = ({ analysis }: typeof pair.here, claim: number): boolean => {
    const { start } = analysis.claims[claim]!;
    const { text } = analysis;
    return start > text.indexOf('week of rain') && start < text.indexOf('Trams');
  };
  return scoreLinks(linkCandidates(pair), WEIGHTS)
    .filter((link) => middle(pair.here, link.here) && middle(pair.there, link.there))
    .reduce((most, link) => Math.max(most, link.probability), 0);
}

/** A statement, the same in other words, and one that only looks like it. */
const TRIPLES: [statement: string, paraphrase: string, lookAlike: string][] = [
  [
    'The mill burned down in 1988.',
    'A fire destroyed the mill in 1988.',
    'The bakery reopened in 2004.',
  ],
  [
    'Divers recovered the ship’s bell.',
    'The bell of the ship was brought up by divers.',
    'Divers trained with a new oxygen tank.',
  ],
  [
    'The mayor resigned over the bridge contract.',
    'The mayor quit because of the contract for the bridge.',
    'The mayor opened a bridge over the canal.',
  ],
  [
    'Police detained two brothers at the airport.',
    'Two brothers were arrested at the airport.',
    'Police opened a station at the harbour.',
  ],
  [
    'The court rejected the appeal of the builders.',
    'Judges dismissed the builders’ appeal.',
    'The court sat for nine days in spring.',
  ],
  [
    'Veyra bought the brewery from Halden.',
    'Halden sold the brewery to Veyra.',
    'Veyra ships barley across the lake.',
  ],
  [
    'The inquiry found no evidence of fraud.',
    'Investigators found no fraud, the inquiry said.',
    'The inquiry will cost two million crowns.',
  ],
  [
    'The dam holds back 40 million litres of water.',
    'Forty million litres of water stand behind the dam.',
    'The dam attracts walkers at weekends.',
  ],
  [
    'A gas leak caused the explosion in the laundry.',
    'The blast in the laundry was caused by leaking gas.',
    'The laundry employs eleven people from the valley.',
  ],
  [
    'The airline cancelled sixty flights.',
    'Sixty flights were called off by the airline.',
    'The airline painted its planes green.',
  ],
  [
    'Teachers demand smaller classes.',
    'Smaller classes are what the teachers demand.',
    'Teachers praised the new library.',
  ],
  [
    'Britain will send tents to the flooded valley.',
    'British tents are to be sent to the flooded valley.',
    'A British singer was born in the valley.',
  ],
  [
    'The decision to close the mine was wrong.',
    'They decided wrongly to close the mine.',
    'The mine has the deepest shaft of the region.',
  ],
  [
    'The hospital treated 31 people for smoke.',
    'Thirty-one people were treated at the hospital for smoke.',
    'The hospital planted trees behind the chapel.',
  ],
  [
    'Unemployment in Orrin fell to 4 percent.',
    'In Orrin 4 percent are out of work as unemployment fell.',
    'Orrin voted to widen its ring road.',
  ],
  [
    'The museum returned the mask to Samoa.',
    'The mask was given back to Samoa by the museum.',
    'The museum sells postcards of its garden.',
  ],
  [
    'Farmers blocked the motorway with tractors.',
    'The motorway was blocked by farmers on tractors.',
    'Farmers expect a good harvest of hops.',
  ],
  [
    'The chancellor warned of higher taxes.',
    'Taxes may go up, the chancellor cautioned.',
    'The chancellor arrived by bicycle.',
  ],
  [
    'Two climbers were rescued from the glacier.',
    'Rescuers saved two climbers on the glacier.',
    'The glacier shrinks by a metre each summer.',
  ],
  [
    'The satellite lost contact with its ground station.',
    'Contact between the satellite and the ground station was lost.',
    'The satellite carries a camera made of quartz.',
  ],
  [
    'The publisher apologised to the widow.',
    'The widow received an apology from the publisher.',
    'The publisher moved into a former bank.',
  ],
  [
    'The strike at the port ended after nine days.',
    'After nine days the port workers’ strike was over.',
    'The port handles timber and salt.',
  ],
  [
    'The vaccine protects children against measles.',
    'Children are protected from measles by the vaccine.',
    'The vaccine is stored in blue boxes.',
  ],
  [
    'Kestrel Rail denied that the brakes had failed.',
    'The brakes did not fail, according to Kestrel Rail.',
    'Kestrel Rail serves soup in its dining cars.',
  ],
  [
    'The parliament passed the fishing law by one vote.',
    'By a single vote the fishing law went through parliament.',
    'The parliament has a dome of copper.',
  ],
  [
    'Archaeologists found a Roman road under the car park.',
    'Under the car park a Roman road was discovered.',
    'Archaeologists meet in the car park on Fridays.',
  ],
  [
    'The company will cut 900 jobs in Velm.',
    'In Velm 900 jobs are to go at the company.',
    'The company sponsors a rowing club in Velm.',
  ],
  [
    'The prince married a dentist from Ambly.',
    'A dentist from Ambly became the wife of the prince.',
    'The prince owns a vineyard near Ambly.',
  ],
  [
    'Wolves killed fourteen sheep on the northern slope.',
    'Fourteen sheep died when wolves attacked on the northern slope.',
    'Sheep graze on the northern slope from May.',
  ],
  [
    'The tunnel will open two years late.',
    'The opening of the tunnel is delayed by two years.',
    'The tunnel is lit by yellow lamps.',
  ],
  [
    'A storm tore the roof off the stadium.',
    'The stadium lost its roof in a hurricane.',
    'The stadium seats twelve thousand people.',
  ],
  [
    'The painter left her house to the town.',
    'Her house went to the town when the painter died.',
    'The painter worked in oil and chalk.',
  ],
];

describe('the same in other words is likelier to state one fact than what only looks like it', () => {
  it.each(TRIPLES)('%s', (statement, paraphrase, lookAlike) => {
    expect(likeness(statement, paraphrase)).toBeGreaterThan(likeness(statement, lookAlike));
  });
});

describe('one word makes another statement', () => {
  it.each([
    ['Senator Hale wins Ohio.', 'Senator Hale wins Iowa.'],
    ['Shares in Norvik Steel rose on Friday.', 'Shares in Norvik Steel fell on Friday.'],
    ['Nine miners were killed in the shaft.', 'Nine miners were rescued from the shaft.'],
    ['The jury found the nurse guilty.', 'The jury found the nurse innocent.'],
    ['The army took the northern gate.', 'The army took the southern gate.'],
  ])('%s / %s', (here, there) => {
    expect(likeness(here, there)).toBeLessThan(likeness(here, here));
  });
});

describe('a link', () => {
  const here = analyse(around('Fire destroyed the old mill, and nobody was hurt.'));
  const there = analyse(around('Nobody was hurt when the mill burned down.'));

  it('is the same seen from either text', () => {
    const pair = textPairOf(here, there);
    const forth = scoreLinks(linkCandidates(pair), WEIGHTS);
    const back = scoreLinks(linkCandidates(flip(pair)), WEIGHTS);
    const turned = back.map((link) => ({ ...link, here: link.there, there: link.here }));
    const sort = (links: typeof forth) =>
      links.toSorted((a, b) => a.here - b.here || a.there - b.there);
    expect(sort(turned)).toEqual(sort(forth));
  });

  it('is certain between a text and itself', () => {
    const links = scoreLinks(linkCandidates(textPairOf(here, here)), WEIGHTS);
    for (const claim of here.claims.keys()) {
      const own = links.find((link) => link.here === claim && link.there === claim);
      expect(own?.probability).toBe(1);
    }
  });

  it('has a weight for every feature', () => {
    expect(WEIGHTS.link.weights).toHaveLength(LINK_FEATURES.length);
    expect(WEIGHTS.linkInContext.weights).toHaveLength(LINK_FEATURES.length + LINK_CONTEXT.length);
    expect(WEIGHTS.part.weights).toHaveLength(PHRASE_FEATURES.length);
    expect(WEIGHTS.partInContext.weights).toHaveLength(
      PHRASE_FEATURES.length + PHRASE_CONTEXT.length,
    );
  });
});

describe('links that stand near a link', () => {
  const column =
    LINK_FEATURES.length +
    LINK_CONTEXT.findIndex(({ name }) => name.startsWith('how many links stand near'));

  /** What a link of the claims 20 and 20 has from the others, each with its probability. */
  function crowd(...others: [here: number, there: number, p: number][]): number {
    const all = [[20, 20, 0.5] as const, ...others];
    const features = LINK_FEATURES.map(() => 0);
    const candidates = all.map(([here, there]) => ({ here, there, features, same: false }));
    const alone = Float64Array.from(all, ([, , p]) => p);
    return linksInContext(candidates, alone)[0]![column]!;
  }

  it('say for it, on either side, the nearer the more', () => {
    expect(crowd([21, 22, 0.9])).toBeGreaterThan(crowd([24, 25, 0.9]));
    expect(crowd([18, 19, 0.9])).toBeGreaterThan(crowd([16, 17, 0.9]));
    expect(crowd([18, 19, 0.9], [21, 22, 0.9])).toBeGreaterThan(crowd([18, 19, 0.9]));
  });
  it('say more the likelier they are', () => {
    expect(crowd([21, 22, 0.9])).toBeGreaterThan(crowd([21, 22, 0.3]));
  });
  it.each<[why: string, other: [number, number, number]]>([
    ['they cross it', [21, 18, 0.9]],
    ['they are of the same claim', [20, 21, 0.9]],
    ['they are far off', [40, 41, 0.9]],
  ])('say nothing where %s', (_, other) => {
    expect(crowd(other)).toBe(0);
  });
  it('say the same from either text', () => {
    expect(crowd([21, 24, 0.9])).toBe(crowd([24, 21, 0.9]));
  });
});

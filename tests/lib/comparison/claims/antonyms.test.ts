import { describe, expect, it } from 'vitest';
import { align } from '../../../../lib/comparison/claims/align-claims.ts';
import { areOpposite, sayingsOfClaims } from '../../../../lib/comparison/claims/antonyms.ts';
import { WEIGHTS } from '../../../../lib/comparison/claims/trained-weights.ts';
import { textPairOf } from '../../../../lib/comparison/text-pair/text-pair.ts';
import { analyse } from '../../../../lib/language/analyse.ts';

/** A statement, the same in other words, and one that says the opposite. */
const TRIPLES: [statement: string, same: string, opposite: string][] = [
  [
    'Shares in Norvik Steel rose on Friday.',
    'Norvik Steel shares climbed on Friday.',
    'Shares in Norvik Steel fell on Friday.',
  ],
  [
    'Rents in Orrin increased by a tenth.',
    'Orrin rents grew by a tenth.',
    'Rents in Orrin dropped by a tenth.',
  ],
  [
    'The lake surged overnight near Velm.',
    'Overnight the lake rose near Velm.',
    'The lake sank overnight near Velm.',
  ],
  [
    'The bank raised its rate on savings.',
    'Its rate on savings was raised by the bank.',
    'The bank cut its rate on savings.',
  ],
  [
    'Prices at the mill were higher in spring.',
    'In spring the mill had higher prices.',
    'Prices at the mill were lower in spring.',
  ],
  [
    'Nine miners were killed in the shaft.',
    'Nine miners died in the shaft.',
    'Nine miners were rescued from the shaft.',
  ],
  [
    'The pilot of the glider died near Ambly.',
    'The glider’s pilot was killed near Ambly.',
    'The pilot of the glider survived near Ambly.',
  ],
  [
    'Two skiers were found dead below the ridge.',
    'Below the ridge two dead skiers were found.',
    'Two skiers were found alive below the ridge.',
  ],
  [
    'The bus driver was hurt in the crash.',
    'The crash injured the bus driver.',
    'The bus driver was unhurt in the crash.',
  ],
  [
    'The jury found the nurse guilty.',
    'The nurse was found guilty by the jury.',
    'The jury found the nurse innocent.',
  ],
  [
    'A court in Halden convicted the broker.',
    'The broker was convicted by a Halden court.',
    'A court in Halden acquitted the broker.',
  ],
  [
    'Orrin Rovers won the derby in the rain.',
    'In the rain Orrin Rovers won the derby.',
    'Orrin Rovers lost the derby in the rain.',
  ],
  [
    'The vote ended in victory for the mayor.',
    'For the mayor the vote ended in victory.',
    'The vote ended in defeat for the mayor.',
  ],
  [
    'The border crossing at Tarn opened at dawn.',
    'At dawn the Tarn border crossing was opened.',
    'The border crossing at Tarn closed at dawn.',
  ],
  [
    'The smelter in Velm will reopen in May.',
    'In May the Velm smelter is to reopen.',
    'The smelter in Velm will shut in May.',
  ],
  [
    'The dockers began their strike on Monday.',
    'On Monday the dockers started their strike.',
    'The dockers ended their strike on Monday.',
  ],
  [
    'Ferries to the island resumed on Sunday.',
    'On Sunday island ferries resumed.',
    'Ferries to the island stopped on Sunday.',
  ],
  [
    'The council approved the stadium.',
    'The stadium was approved by the council.',
    'The council rejected the stadium.',
  ],
  [
    'The union accepted the offer of the port.',
    'The port’s offer was accepted by the union.',
    'The union refused the offer of the port.',
  ],
  [
    'The minister confirmed the talks with Brod.',
    'Talks with Brod were confirmed by the minister.',
    'The minister denied the talks with Brod.',
  ],
  [
    'The trader admitted the forgery in court.',
    'In court the trader admitted the forgery.',
    'The trader denied the forgery in court.',
  ],
  [
    'Bishops supported the new fishing law.',
    'The new fishing law was supported by bishops.',
    'Bishops opposed the new fishing law.',
  ],
  [
    'The town allows dogs on the beach.',
    'Dogs are allowed on the beach by the town.',
    'The town bans dogs on the beach.',
  ],
  [
    'Customs permitted the shipment of salt.',
    'The salt shipment was permitted by customs.',
    'Customs prohibited the shipment of salt.',
  ],
  [
    'Police released the owner of the kiosk.',
    'The kiosk’s owner was released by police.',
    'Police arrested the owner of the kiosk.',
  ],
  [
    'The two sailors were freed in Marrow Bay.',
    'In Marrow Bay the two sailors were freed.',
    'The two sailors were jailed in Marrow Bay.',
  ],
  [
    'The club hired the coach from Ambly.',
    'The coach from Ambly was hired by the club.',
    'The club sacked the coach from Ambly.',
  ],
  [
    'The queen arrived at the airfield at noon.',
    'At noon the queen arrived at the airfield.',
    'The queen departed from the airfield at noon.',
  ],
  [
    'Three parties joined the coalition in Brod.',
    'In Brod three parties joined the coalition.',
    'Three parties quit the coalition in Brod.',
  ],
  [
    'The experts agreed on the cause of the leak.',
    'On the cause of the leak the experts agreed.',
    'The experts disagreed on the cause of the leak.',
  ],
  [
    'The launch of the probe succeeded on Tuesday.',
    'On Tuesday the probe’s launch succeeded.',
    'The launch of the probe failed on Tuesday.',
  ],
  [
    'Kestrel Rail reported a profit for autumn.',
    'For autumn a profit was reported by Kestrel Rail.',
    'Kestrel Rail reported a loss for autumn.',
  ],
  [
    'The letter of the bishop is true, a panel found.',
    'A panel found that the bishop’s letter is true.',
    'The letter of the bishop is false, a panel found.',
  ],
  [
    'The search of the office was legal, judges ruled.',
    'Judges ruled that the office search was legal.',
    'The search of the office was illegal, judges ruled.',
  ],
  [
    'Water from the wells is safe, the lab said.',
    'The lab said that well water is safe.',
    'Water from the wells is unsafe, the lab said.',
  ],
  [
    'A second landslide is likely, geologists warned.',
    'Geologists warned that a second landslide is likely.',
    'A second landslide is unlikely, geologists warned.',
  ],
  [
    'A majority of the farmers want the canal.',
    'The canal is wanted by a majority of farmers.',
    'A minority of the farmers want the canal.',
  ],
  [
    'It was the best harvest of hops in a decade.',
    'In a decade it was the best hops harvest.',
    'It was the worst harvest of hops in a decade.',
  ],
  [
    'The army took the northern gate.',
    'The northern gate was taken by the army.',
    'The army took the southern gate.',
  ],
  [
    'The storm will hit the eastern coast.',
    'The eastern coast will be hit by the storm.',
    'The storm will hit the western coast.',
  ],
  [
    'A quarry lies in the northwest of the valley.',
    'In the valley’s northwest lies a quarry.',
    'A quarry lies in the southeast of the valley.',
  ],
  [
    'The country imports most of its barley.',
    'Most of its barley is imported by the country.',
    'The country exports most of its barley.',
  ],
  [
    'A man was stabbed outside the theatre.',
    'Outside the theatre a man was stabbed.',
    'A woman was stabbed outside the theatre.',
  ],
  [
    'The boy called the fire brigade at once.',
    'At once the boy called the fire brigade.',
    'The girl called the fire brigade at once.',
  ],
  [
    'The father of the swimmer spoke to reporters.',
    'The swimmer’s father spoke to reporters.',
    'The mother of the swimmer spoke to reporters.',
  ],
  [
    'His brother runs the bakery in Ambly.',
    'The bakery in Ambly is run by his brother.',
    'His sister runs the bakery in Ambly.',
  ],
  [
    'The husband of the senator owns the yacht.',
    'The senator’s husband owns the yacht.',
    'The wife of the senator owns the yacht.',
  ],
  [
    'The hearing on the dam will be public.',
    'The dam hearing will be public.',
    'The hearing on the dam will be private.',
  ],
  [
    'Domestic flights from Velm are delayed.',
    'From Velm domestic flights are delayed.',
    'Foreign flights from Velm are delayed.',
  ],
  [
    'Schools in rural districts get more teachers.',
    'More teachers go to schools in rural districts.',
    'Schools in urban districts get more teachers.',
  ],
  [
    'Meteorologists expect a wet harvest in Orrin.',
    'In Orrin meteorologists expect a wet harvest.',
    'Meteorologists expect a dry harvest in Orrin.',
  ],
  [
    'Rich households will pay for the tunnel.',
    'The tunnel will be paid for by rich households.',
    'Poor households will pay for the tunnel.',
  ],
  [
    'A strong krona worries the exporters.',
    'Exporters are worried by a strong krona.',
    'A weak krona worries the exporters.',
  ],
  [
    'The ruling strengthens the fishing unions.',
    'The fishing unions are strengthened by the ruling.',
    'The ruling weakens the fishing unions.',
  ],
  [
    'The carmaker will expand its plant in Brod.',
    'Its plant in Brod will be expanded by the carmaker.',
    'The carmaker will shrink its plant in Brod.',
  ],
  [
    'The gap between both camps widened in June.',
    'In June the gap between both camps widened.',
    'The gap between both camps narrowed in June.',
  ],
  [
    'The lawyer of the plaintiff left the courtroom.',
    'The plaintiff’s lawyer left the courtroom.',
    'The lawyer of the defendant left the courtroom.',
  ],
  [
    'The mayor resigned before the vote.',
    'Before the vote the mayor resigned.',
    'The mayor resigned after the vote.',
  ],
  [
    'The tremor was felt above the dam wall.',
    'Above the dam wall the tremor was felt.',
    'The tremor was felt below the dam wall.',
  ],
  [
    'The guard stood inside the vault during the raid.',
    'During the raid the guard stood inside the vault.',
    'The guard stood outside the vault during the raid.',
  ],
  [
    'The senator voted for the water bill.',
    'For the water bill the senator voted.',
    'The senator voted against the water bill.',
  ],
  [
    'The surgeon operated on the left knee.',
    'On the left knee the surgeon operated.',
    'The surgeon operated on the right knee.',
  ],
  [
    'The lift runs with an attendant at night.',
    'At night the lift runs with an attendant.',
    'The lift runs without an attendant at night.',
  ],
  [
    'The archive was demolished by the city.',
    'The city demolished the archive.',
    'The archive was built by the city.',
  ],
];

const around = (statement: string): string =>
  `The council of Brackwater met on Thursday after a week of storms.

${statement}

Trams will run on both lines again from Monday, the operator said.`;

/** What becomes of the statement in the middle of a report, held against another report's. */
function stateOf(here: string, there: string) {
  const pair = textPairOf(analyse(around(here)), analyse(around(there)));
  const { claims, sentences, text } = pair.here.analysis;
  const middle = sentences.findIndex(({ start }) => start > text.indexOf('week of storms'));
  const { here: side } = align(pair, WEIGHTS);
  return claims.flatMap(({ sentence }, claim) =>
    sentence === middle ? [side.claims[claim]!.state] : [],
  );
}

describe('opposites are never the same statement', () => {
  it.each(TRIPLES)('%s', (statement, same, opposite) => {
    expect(stateOf(statement, same)).toContain('said');
    expect(stateOf(statement, opposite)).not.toContain('said');
  });
});

describe('two claims are opposed', () => {
  const both = (here: string, there: string): boolean => {
    const [a, b] = [here, there].map((text) => sayingsOfClaims(analyse(text)));
    return a!.some((mine) => b!.some((other) => areOpposite(mine, other)));
  };

  it.each([
    ['one of them takes its own back', 'Prices did not rise.', 'Prices fell.'],
    ['there are none of the others', 'There were no survivors.', 'All on board died.'],
    ['either has both sides', 'Two died and three were rescued.', 'Two died.'],
    ['both have both sides', 'It opened in May and closed in June.', 'It closed in June.'],
    ['the deal is told from the other end', 'Veyra bought the mill.', 'Halden sold the mill.'],
    ['a relation is to something else', 'He left before dawn.', 'He left after the meal.'],
    ['the word is part of a name', 'He lives in New Ambly.', 'He lives in Old Ambly.'],
    ['a rescue was only attempted', 'A rescue began at Velm.', 'Nine died at Velm.'],
  ])('not where %s', (_, here, there) => {
    expect(both(here, there)).toBe(false);
  });

  it('from either side alike', () => {
    for (const [statement, , contrary] of TRIPLES) {
      expect(both(statement, contrary)).toBe(true);
      expect(both(contrary, statement)).toBe(true);
    }
  });
});

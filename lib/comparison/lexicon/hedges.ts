import type { Analysis } from '../../language/model/analysis.ts';

/** Words by which a reporter does not vouch for a statement. */
const HEDGES = new Set(
  'alleged allegedly reportedly apparently purported purportedly supposedly possibly probably perhaps maybe unconfirmed rumoured rumored may might likely'.split(
    ' ',
  ),
);
/** The same, where 'to' follows: 'is believed to', 'appears to'; 'he thought' is no hedge. */
const HEDGES_WITH_TO = new Set(
  'believed thought understood suspected appears appeared seems seemed'.split(' '),
);

/** Whether a token says that the reporter does not vouch for the statement around it. */
export function isHedge({ tokens }: Analysis, index: number): boolean {
  const { word } = tokens[index]!;
  return HEDGES.has(word) || (HEDGES_WITH_TO.has(word) && tokens[index + 1]?.word === 'to');
}

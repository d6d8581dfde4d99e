import { compare } from '@/lib/comparison/compare.ts';
import type { Comparison } from '@/lib/comparison/model/finding.ts';
import { withCorpus } from '@/lib/corpus/database/with-corpus.ts';
import { termProfile } from '@/lib/corpus/stories/term-profile.ts';
import { analyse } from '@/lib/language/analyse.ts';
import { yieldToPage } from '@/lib/shared/yield-to-page.ts';

/** Two reports with something of everything that the engine looks for. */
const ONE = `The mayor of Selmouth, Ilse Varga, 52, said on Monday that “the bridge is safe”. Nearly 500 people were moved from their homes in Dunmere at 9 p.m. after divers found 40 cracked bolts, according to the harbour police.

Holt & Sons, which built it for $2.3bn in 2019, denied that it had been warned. Its shares fell by 20 per cent. "We will pay for every repair," said Mr Oduya, its chairman, who was not at the meeting.`;
const OTHER = `Some 600 residents had to leave Dunmere on Monday evening when 52 bolts of the Selmouth bridge were found cracked. Mayor Ilse Varga, 51, told reporters: “The bridge is not safe.” She had been told of it in March.

The builder, Holt & Sons, said on 4 March 2026 that it would "pay for most repairs". Its chairman, Peter Oduya, was at the meeting. The bridge cost $2.5bn and will be closed for six weeks, a spokeswoman said.`;

const DATE = '2026-03-09';

let isWarm = false;

/**
 * Has the engine run once, on four paragraphs, while a page is being read and a background that was
 * just started has nothing else to do. Browsers compile what runs for the first time: with it the
 * first findings came a fifth to a third sooner, in either browser. The corpus opens slower the first
 * time, too. A failure is for whoever asks for something to meet.
 */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  Promise.all([runOnce(), withCorpus(async () => undefined)]).catch(() => undefined);
}

/** What the engine makes of its two reports; between its pieces whoever asks is heard. */
export async function runOnce(): Promise<Comparison> {
  await yieldToPage();
  termProfile({ title: 'Bridge closed', text: ONE, publishedAt: DATE });
  await yieldToPage();
  const [one, other] = [ONE, OTHER].map((text) => ({
    analysis: analyse(text, { date: DATE }),
    whole: true,
  }));
  await yieldToPage();
  return compare(one!, [other!]);
}

import type { Article } from '@/lib/article/model/article.ts';

/** An article for tests of the corpus: whole, in English, with whatever the test is about. */
export const articleWith = (some: Partial<Article>): Article => ({
  url: 'https://harbour-post.example/bridge',
  outlet: 'The Harbour Post',
  title: 'Harbour bridge closes on Monday',
  authors: [],
  publishedAt: '2026-04-02',
  modifiedAt: null,
  language: 'en',
  section: null,
  text: bridgeAtThePost,
  surroundingText: '',
  completeness: { kept: 1, whole: true, reasons: [] },
  ...some,
});

export const bridgeAtThePost = `Selmouth's harbour bridge will close to all traffic on Monday after engineers found cracks in 40 of its bolts.

Ines Vale, the harbour master, said the Corrigan Street crossing had been inspected by divers from Tarn Marine last week.

"We saw no danger, but we take no chances," Ms Vale told reporters in Selmouth. Ferries will run from Lantern Quay every 20 minutes.`;

export const bridgeAtTheHerald = `Drivers in Selmouth must do without the harbour bridge from Monday: inspectors of Tarn Marine discovered cracked bolts under the Corrigan Street crossing.

Harbour master Ines Vale said a ferry from Lantern Quay would carry commuters. Engineers counted 52 damaged bolts.

The Selmouth bridge opened in 1931 and carries 18,000 vehicles a day.`;

export const flowerShow = `Gardeners from six counties brought their orchids to the Wexcombe flower show, where the rosette for best in show went to a pale slipper orchid.

Its grower, Tobias Renn, 71, has entered every show since 1988. Judges praised the symmetry of its petals and the depth of its scent.

Visitors queued along Mill Lane for the tea tent, which ran out of scones before noon.`;

/** Another event in the same town. */
export const quayAtTheHerald = `Mill Lane in Selmouth will be dug up for new water pipes from Wednesday, and shops there fear for their summer trade.

Owners of cafes asked the council for a rebate. The contractor, Brack & Daughters, expects to be done in six weeks. "It could not come at a worse time," said Petra Noll, who sells ice cream.`;

export const paradeAtThePost = `Selmouth's spring parade fills Corrigan Street on Saturday. Bands from Tarn and Wexcombe march from the town hall to the market square, where mayor Dora Finch opens the festival.

Police advise visitors to come by train, as the car parks behind the square are closed. Dancers in costumes follow the bands, and children may join at the fountain.`;

export const marketAtTheHerald = `Stallholders want a new roof over the market in Selmouth, and took 900 signatures to mayor Dora Finch.

The traders, who sell fish and vegetables, say that rain drives customers into the shopping centre. Their spokesman, Hugo Arlen, put the cost at a fifth of what the library had cost. The council votes on it before the summer.`;

/** Two lines each, for tests that try every step of a task: fewer terms are fewer steps. */
export const bridgeInBrief = 'The bridge in Selmouth will close on Monday, Ines Vale said.';
export const flowersInBrief = 'A slipper orchid grown by Tobias Renn won the show at Wexcombe.';

import type { Article } from '@/lib/article/article.ts';

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
  beside: '',
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

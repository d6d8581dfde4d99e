import { pageDocument } from '../../../../tools/html/page-document.ts';

/** Where the pages of these tests are served from. No such outlet exists. */
export const ADDRESS = 'https://www.eastmouthcourier.example/news/2024/05/ferry-terminal';

export const page = (html: string, address = ADDRESS): Document =>
  pageDocument(new TextEncoder().encode(html), address);

/** One report of one event that never took place, a sentence or two in each paragraph. */
export const PARAGRAPHS = [
  'The harbour board of Eastmouth voted on Tuesday to build a second ferry terminal on the old fish quay.',
  'Seven of the eleven members backed the plan, which will cost 42 million pounds and take three years.',
  'Mara Lindqvist, who chairs the board, said the present pier “was never meant for ships of this size”.',
  'Fishing crews had asked for the vote to be put off until a study of the tides is finished in autumn.',
  'Their spokesman, Tobias Renn, called the decision hasty and said that forty boats would lose their berths.',
  'The board answered that new berths would be laid out on the north side before any work begins.',
  'A survey by the county found in March that passenger numbers had grown by a fifth within two years.',
  'The last large project in the port, the grain silo, was finished eleven months late in 2009.',
  'Work is to start in January if the ministry of transport agrees to pay half of the costs.',
  'The ministry said on Tuesday evening that it had not yet received an application from the town.',
] as const;

export const WHOLE_TEXT = PARAGRAPHS.join('\n\n');

export const paragraphs = (texts: readonly string[] = PARAGRAPHS): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n');

/** An ordinary page of the fictional outlet around whatever stands in its article. */
export const story = (
  article: string = paragraphs(),
  head = '',
  rest = '',
): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Eastmouth to get second ferry terminal | Eastmouth Courier</title>
<meta property="og:type" content="article">${head}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>Eastmouth to get second ferry terminal</h1>${article}</article>${rest}</main>
<footer><p>The Eastmouth Courier has been printed in the Old Customs House since the winter of 1871.</p></footer>
</body></html>`;

export const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

import { describe, expect, it } from 'vitest';
import { blocksOf } from '@/lib/article/body/blocks.ts';
import { labelKind } from '@/lib/article/body/labels.ts';
import type { BoilerplateKind } from '@/lib/shared/boilerplate-lines.ts';
import { PARAGRAPHS, page } from '../support/page.ts';

function kindOf(text: string, language: string | null = 'en'): BoilerplateKind | null {
  const document = page('<body><p></p>');
  document.querySelector('p')!.textContent = text;
  return labelKind(blocksOf(document.body)[0]!, language);
}

describe('set phrases are told from the article', () => {
  it.each<[BoilerplateKind, string]>([
    ['share', 'Share this article'],
    ['share', 'Facebook Twitter WhatsApp Email'],
    ['share', 'Share on Facebook'],
    ['share', 'Copy link'],
    ['advert', 'Advertisement'],
    ['advert', 'Story continues below advertisement'],
    ['advert', 'Article continues after ad'],
    ['advert', 'Anzeige'],
    ['teaser', 'Related'],
    ['teaser', 'Related stories'],
    ['teaser', 'Read more:'],
    ['teaser', 'See also'],
    ['teaser', 'More on this story'],
    ['teaser', 'You may also like'],
    ['teaser', 'Lesen Sie auch'],
    ['teaser', 'À lire aussi'],
    ['newsletter', 'Sign up for our free newsletter'],
    ['newsletter', 'Get the day’s headlines delivered to your inbox every morning.'],
    ['newsletter', 'Subscribe to the Courier’s newsletters'],
    ['newsletter', 'Breaking News Emails'],
    ['newsletter', 'Download our app for the latest news on your phone'],
    ['byline', 'By Ada Holm'],
    ['byline', 'By ADA HOLM and BEN ITO, Harbour News'],
    ['byline', 'By Ada J. Holm - 5/7/24 9:06 AM EST'],
    ['byline', 'Reporting by Ada Holm in Eastmouth; editing by Ben Ito'],
    ['byline', '(Additional reporting by Cai Lu.)'],
    ['byline', 'Follow Ada Holm on Twitter @adaholm'],
    ['byline', 'Ada Holm can be reached at ada@courier.example'],
    ['byline', 'Have a news tip? Write to us.'],
    ['byline', 'Updated 9:06'],
    ['byline', 'Published May 7, 2024 at 9:06 a.m. EST'],
    ['byline', 'Tuesday 7 May 2024'],
    ['byline', '3 hours ago'],
    ['byline', '3 min read'],
    ['byline', 'Reading time: 4 minutes'],
    ['comments', '12 comments'],
    ['comments', 'Leave a comment'],
    ['comments', 'Join the conversation'],
    ['comments', 'Comments are closed.'],
    ['caption', 'Photo: Ben Ito'],
    ['caption', 'Image credit: Harbour Board'],
    ['caption', 'Ben Ito / Getty Images'],
    ['caption', 'Reuters'],
    ['caption', 'The old fish quay at dusk. (Photo by Ben Ito/Harbour News)'],
    ['notice', '© 2024 Eastmouth Courier'],
    ['notice', 'Copyright 2024 Eastmouth Courier. All rights reserved.'],
    ['notice', 'We use cookies to improve your visit.'],
    ['notice', 'Your browser does not support this video'],
    ['notice', 'Listen to this article'],
    ['notice', 'If you buy through our links we may earn a commission.'],
    ['navigation', 'Home | News | Harbour | Sport'],
  ])('%s: %s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('reads date lines in the page’s language', () => {
    expect(kindOf('Dienstag, 7. März 2024, 9:06 Uhr', 'de')).toBe('byline');
    expect(kindOf('Publié le 7 août 2024 à 9h06', 'fr')).toBe('byline');
  });
});

// Each is found by one hint alone: without that hint its pattern would never be asked.
describe('phrases that may stand anywhere', () => {
  it.each<[BoilerplateKind, string]>([
    ['newsletter', 'The best of it, sent straight to your inbox'],
    ['newsletter', 'Sign up here'],
    ['newsletter', 'Subscribe now'],
    ['newsletter', 'Register today'],
    ['newsletter', 'Get breaking alerts'],
    ['newsletter', 'Receive two newsletters a week'],
    ['newsletter', 'Get the headlines first'],
    ['newsletter', 'Get updates as they come'],
    ['newsletter', 'Receive special reports'],
    ['newsletter', 'Install our app today'],
    ['newsletter', 'Listen on Spotify'],
    ['newsletter', 'Watch it on our YouTube channel'],
    ['newsletter', 'Listen wherever you get it'],
    ['byline', 'Follow her on Bluesky'],
    ['byline', 'She may be reached at ada@courier.example'],
    ['byline', 'Contact the author'],
    ['byline', 'Email the writer'],
    ['byline', 'E-mail the reporter'],
    ['byline', 'Got a story?'],
    ['byline', 'For news tips, let us know by letter'],
  ])('%s: %s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('real prose stays, whatever it begins with or mentions', () => {
  it.each([
    ...PARAGRAPHS,
    'Related companies had paid for the survey, the board said.',
    'Read more slowly, the report says something else.',
    'More in the town are for the terminal than against it.',
    'See also how the other members voted, Mr Renn told the meeting.',
    'Share prices fell by a tenth on Tuesday.',
    'Share this burden, she asked the council.',
    'Advertisement sales at the port fell by half.',
    'The board’s newsletter had named another date.',
    'Subscribers to the harbour newsletter were told first.',
    'By Tuesday the quay was under water.',
    'By contrast, the northern ports grew.',
    'Follow the money, he said.',
    'Comments by the chair were met with laughter.',
    'Photographs of the quay were shown at the meeting.',
    'Reporting by the county had been late.',
    'He signed up to the navy at sixteen.',
    'Copyright was not discussed.',
    'Cookies were served after the vote.',
    'The library can be reached at any hour by the coastal road.',
    'Reuters reported on Tuesday that the ministry had agreed.',
    'She now works for Getty Images in the capital.',
    'On 7 May 2024 the pier burnt down.',
    'In March the county agreed.',
    '600',
    '42 million pounds',
    'Loading took three days.',
    '“No comment.”',
  ])('%s', (text) => {
    expect(kindOf(text)).toBeNull();
  });

  it('leaves a date that heads a paragraph', () => {
    const heading = blocksOf(page('<body><h3>15 March</h3>').body)[0]!;
    expect(labelKind(heading, 'en')).toBeNull();
  });

  it('does not look into a block too long to be a label', () => {
    expect(kindOf(`Advertisement ${'-'.repeat(100_000)}`)).toBeNull();
  });
});

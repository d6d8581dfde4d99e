import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { type Extraction, extract, extractInPieces } from '@/lib/article/extract.ts';
import { pageDocument } from '../../../tools/html/page-document.ts';
import {
  ADDRESS,
  jsonLd,
  PARAGRAPHS,
  page,
  paragraphs,
  story,
  WHOLE_TEXT,
} from './support/page.ts';

const read = (html: string, address = ADDRESS): Extraction => extract(page(html, address), address);

const text = (extraction: Extraction): string =>
  'article' in extraction ? extraction.article.text : extraction.refused;

describe('extract in pieces', () => {
  const after = () => new Promise<void>((resolve) => setTimeout(resolve));

  it('gives what reading at a stretch gives, and lets the page have its turn meanwhile', async () => {
    const document = page(story());
    let turns = 0;
    const pause = async () => {
      turns += 1;
    };
    const extraction = await extractInPieces(document, ADDRESS, pause);
    expect(extraction).toEqual(extract(document, ADDRESS));
    expect(turns).toBeGreaterThan(3);
  });

  it.each<[string, (document: Document) => void]>([
    ['throws its body away', (document) => document.body.remove()],
    ['empties its body', (document) => document.body.replaceChildren()],
    ['takes its first paragraph out', (document) => document.querySelector('p')?.remove()],
    ['puts text in', (document) => document.body.prepend('Tides are high. '.repeat(40))],
  ])('takes a text of one moment from a page that %s while it is read', async (_what, change) => {
    for (let at = 0; at < 6; at += 1) {
      const document = page(story());
      let turn = 0;
      const pause = async () => {
        if (turn++ === at) change(document);
        await after();
      };
      const before = extract(page(story()), ADDRESS);
      const changed = page(story());
      change(changed);
      const extraction = await extractInPieces(document, ADDRESS, pause);
      const possible = [...[before, extract(changed, ADDRESS)].map(text), 'no-article'];
      expect(possible, `after piece ${at + 1}`).toContain(text(extraction));
    }
  });
});

describe('extract', () => {
  it('gives the article as a plain value', () => {
    const data = jsonLd({
      '@type': 'NewsArticle',
      headline: 'Eastmouth to get second ferry terminal',
      url: ADDRESS,
      datePublished: '2024-05-07T09:06:00Z',
      author: { name: 'Ada Holm' },
      publisher: { name: 'Eastmouth Courier' },
    });
    const extraction = read(story(paragraphs(), data), `${ADDRESS}?utm_source=feed#top`);
    expect(JSON.parse(JSON.stringify(extraction))).toEqual({
      article: {
        url: ADDRESS,
        outlet: 'Eastmouth Courier',
        title: 'Eastmouth to get second ferry terminal',
        authors: ['Ada Holm'],
        publishedAt: '2024-05-07T09:06:00Z',
        modifiedAt: null,
        language: 'en-GB',
        section: null,
        text: WHOLE_TEXT,
        surroundingText: '',
        completeness: { kept: 1, whole: true, reasons: [] },
      },
    });
  });

  it('leaves the page byte for byte as it was', () => {
    const document = page(story(`${paragraphs()}<script>1</script><!-- x --><p hidden>x</p>`));
    const before = document.documentElement.outerHTML;
    extract(document, ADDRESS);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives the same for the same page, twice', () => {
    const document = page(story());
    expect(extract(document, ADDRESS)).toEqual(extract(document, ADDRESS));
  });

  it('reads a document of a DOMParser, which has no window', () => {
    const { DOMParser } = new JSDOM('').window;
    const document = new DOMParser().parseFromString(story(), 'text/html');
    expect(document.defaultView).toBeNull();
    expect(text(extract(document, ADDRESS))).toBe(WHOLE_TEXT);
  });

  it('asks style sheets what is hidden where the page is being shown', () => {
    const document = page(
      story(`${paragraphs()}<p class="x">Nobody ever sees this sentence here.</p>`),
    );
    const check = vi.fn(function (this: Element) {
      return this.className !== 'x';
    });
    document.defaultView!.Element.prototype.checkVisibility = check;
    expect(text(extract(document, ADDRESS))).toBe(WHOLE_TEXT);
    expect(check).toHaveBeenCalled();
  });

  it('goes by the markup while a page hides its whole body', () => {
    const document = page(story());
    document.defaultView!.Element.prototype.checkVisibility = () => false;
    expect(text(extract(document, ADDRESS))).toBe(WHOLE_TEXT);
  });

  it.each([
    [
      'German',
      'de',
      'Der Hafenrat von Ostmünde stimmte am Dienstag dafür, am alten Fischkai ein zweites Fährterminal zu bauen.',
    ],
    [
      'Greek',
      'el',
      'Το λιμενικό συμβούλιο ψήφισε την Τρίτη υπέρ ενός δεύτερου σταθμού πορθμείων στην παλιά ιχθυόσκαλα.',
    ],
    [
      'Japanese',
      'ja',
      '港湾委員会は火曜日、古い魚市場の岸壁に二つ目のフェリーターミナルを建設することを決めた。',
    ],
    [
      'Arabic',
      'ar',
      'صوت مجلس الميناء يوم الثلاثاء لصالح بناء محطة ثانية للعبارات على رصيف الصيد القديم.',
    ],
  ])('reads %s', (_, language, sentence) => {
    const sentences = Array.from({ length: 9 }, (_, i) => `${i + 1} ${sentence}`);
    const html = story(paragraphs(sentences)).replace('lang="en-GB"', `lang="${language}"`);
    const extraction = read(html);
    expect(text(extraction)).toBe(sentences.join('\n\n'));
    expect('article' in extraction && extraction.article.language).toBe(language);
  });

  it('reads a page with a headline of 5,000 letters and markup', () => {
    const long = `<meta property="og:title" content="&lt;b&gt;${'Ferry terminal '.repeat(333)}">`;
    const extraction = read(story(paragraphs(), long));
    expect('article' in extraction && extraction.article.title).toMatch(
      /^Ferry terminal .{0,290}…$/,
    );
  });
});

describe('a page that means no good', () => {
  it.each<[string, string]>([
    [
      'a title of 5,000 letters',
      story().replace(/<title>[^<]*/, `<title>${'Ferry terminal '.repeat(333)}`),
    ],
    [
      'a megabyte of structured data',
      story(
        paragraphs(),
        jsonLd({ '@graph': Array(9000).fill({ '@type': 'Thing', name: 'x'.repeat(90) }) }),
      ),
    ],
    [
      'structured data that reaches for prototypes',
      story(
        paragraphs(),
        jsonLd(
          '{"@type": "NewsArticle", "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
        ),
      ),
    ],
    [
      'thousands of attributes',
      story(
        `<p ${Array.from({ length: 5000 }, (_, i) => `a${i}="x"`).join(' ')}>${PARAGRAPHS[0]}</p>${paragraphs(PARAGRAPHS.slice(1))}`,
      ),
    ],
    [
      'a class of a megabyte around the text',
      story(`<div class="${'wide '.repeat(200_000)}">${paragraphs()}</div>`),
    ],
  ])('%s: is read all the same', (_, html) => {
    expect(text(read(html))).toBe(WHOLE_TEXT);
    expect('polluted' in {}).toBe(false);
  });
});

describe('pages as they used to be made', () => {
  const bare = (body: string): string =>
    `<html><head><title>Eastmouth to get second ferry terminal</title><meta property="og:type" content="article"></head><body>${body}</body></html>`;

  it.each([
    [
      'divisions with line breaks in them',
      story(
        `<div>${PARAGRAPHS.slice(0, 5).join('<br><br>')}</div><div>${PARAGRAPHS.slice(5).join('<br/><br/>')}</div>`,
      ),
    ],
    [
      'a layout of tables',
      bare(
        `<table><tr><td width="120"><a href="/">Home</a><br><a href="/news">News</a></td><td><table><tr><td><h1>Eastmouth to get second ferry terminal</h1>${paragraphs()}</td></tr></table></td></tr></table>`,
      ),
    ],
  ])('%s', (_, html) => {
    expect(text(read(html))).toBe(WHOLE_TEXT);
  });
});

describe('an ordinary report in another script is whole, not a stub', () => {
  it.each([
    [
      'Japanese',
      'ja',
      [
        '東浜市の港湾委員会は七日、古い魚市場の岸壁に二つ目のフェリーターミナルを建設する計画を賛成多数で可決した。',
        '委員十一人のうち七人が賛成し、建設費は四十二億円、工期は三年を見込んでいる。',
        '森田真理委員長は「今の桟橋はこれほど大きな船のために造られたものではない」と述べた。',
        '漁業者は、秋に終わる潮流の調査まで採決を延期するよう求めていた。',
        '組合の連太一代表は「四十隻の船が居場所を失う」と話し、決定を急ぎすぎだと批判した。',
        '委員会は、工事を始める前に北側に新しい係留場所を設けると答えた。',
        '県の調査によると、利用者の数はこの二年間で二割増えている。',
        '「私たちは動かない」',
      ],
    ],
    [
      'Arabic',
      'ar',
      [
        'صوت مجلس ميناء الشرقية يوم الثلاثاء لصالح بناء محطة ثانية للعبارات على رصيف الصيد القديم في المدينة.',
        'وأيد سبعة من أعضاء المجلس الأحد عشر الخطة التي ستكلف اثنين وأربعين مليونا وتستغرق ثلاث سنوات.',
        'وقالت رئيسة المجلس مريم الساحلي إن الرصيف الحالي لم يصمم قط لسفن بهذا الحجم الكبير.',
        'وطالب الصيادون بتأجيل التصويت حتى تنتهي دراسة حركة المد والجزر في الخريف المقبل.',
        'ووصف المتحدث باسمهم طارق البحري القرار بالمتسرع وقال إن أربعين قاربا ستفقد مراسيها.',
        'ورد المجلس بأن مراسي جديدة ستقام في الجانب الشمالي قبل أن يبدأ أي عمل في الموقع.',
        'فهل توافق الوزارة على دفع نصف التكاليف قبل نهاية العام الجاري؟',
      ],
    ],
  ])('%s', (_, language, sentences) => {
    const html = story(paragraphs(sentences)).replace('lang="en-GB"', `lang="${language}"`);
    const extraction = read(html);
    expect(text(extraction)).toBe(sentences.join('\n\n'));
    expect('article' in extraction && extraction.article.completeness.reasons).toEqual([]);
  });
});

describe('what is no article is refused', () => {
  const teaser = (i: number): string =>
    `<div class="card"><a href="/${i}"><h3>Headline number ${i} of this day</h3></a><p>${PARAGRAPHS[i % 10]}</p></div>`;
  const teasers = Array.from({ length: 30 }, (_, i) => teaser(i)).join('');
  const links = Array.from(
    { length: 40 },
    (_, i) => `<li><a href="/${i}">A result of the search, number ${i}</a></li>`,
  ).join('');
  const front = 'https://www.eastmouthcourier.example/';

  it.each([
    ['an empty page', '', ADDRESS],
    ['a page of frames', '<frameset><frame src="/x"></frameset>', ADDRESS],
    ['a front page full of teasers', `<html><body><main>${teasers}</main></body></html>`, front],
    ['a section front', `<html><body><main>${teasers}</main></body></html>`, `${front}news`],
    ['one that calls itself an article', story(teasers).replace('<article>', '<div>'), front],
    [
      'a front page that says who makes it',
      `<html><body>${teasers}<div>${paragraphs()}</div></body></html>`,
      front,
    ],
    ['search results', `<html><body><ul>${links}</ul></body></html>`, `${front}search?q=x`],
    [
      'a form to log in',
      '<html><body><form><label>Name <input></label><button>Log in</button></form><p>Forgotten your password? We will send you a new one at once.</p></body></html>',
      `${front}login`,
    ],
    [
      'a thing for sale',
      `<html><head>${jsonLd({ '@type': 'Product', url: ADDRESS, name: 'Lamp' })}</head><body><div>${paragraphs()}</div></body></html>`,
      ADDRESS,
    ],
    ['a picture', '<html><body><img src="x.jpg"></body></html>', ADDRESS],
    ['a few words', '<html><body><p>Hello, world. This is my page.</p></body></html>', ADDRESS],
  ])('%s', (_, html, address) => {
    expect(read(html, address)).toEqual({ refused: 'no-article' });
  });

  it.each([['application/xml'], ['image/svg+xml']])('%s', (contentType) => {
    const { DOMParser } = new JSDOM('').window;
    const document = new DOMParser().parseFromString(
      '<feed>x</feed>',
      contentType as DOMParserSupportedType,
    );
    expect(extract(document, ADDRESS)).toEqual({ refused: 'not-html' });
  });

  it('never throws, whatever the page', () => {
    const scrap = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table><tr>',
      '<article>',
      '<br>',
      '<a href="',
      '">',
      '<script>',
      '</script>',
      '<!--',
      '{',
      '&#0;',
      'Words of a sentence that ends here. ',
      '<svg><p>',
      '<template>',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 30 }), fc.string(), (scraps, address) => {
        const html = scraps.join('');
        const extraction = extract(page(html, address), address);
        expect('article' in extraction || 'refused' in extraction).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a page of ten megabytes', () => {
  it('is read when its bulk is scripts', () => {
    const script = `<script>${'var harbour = 1;'.repeat(650_000)}</script>`;
    const html = story(paragraphs(), script);
    expect(html.length).toBeGreaterThan(10_000_000);
    expect(text(read(html))).toBe(WHOLE_TEXT);
  });

  it('is refused when its bulk is text', () => {
    expect(read(story(paragraphs().repeat(1200)))).toEqual({ refused: 'too-large' });
  });

  it('is refused when it nests without end', () => {
    expect(read(story('<div>'.repeat(1000)))).toEqual({ refused: 'too-large' });
  });
});

describe('pageOf', () => {
  const written = story('<p>“Überfällig”, sagte Renn — so ist es.</p>').replace(
    '<meta charset="utf-8">',
    '',
  );
  const spoken = '“Überfällig”, sagte Renn — so ist es.';
  const latin = (html: string): Uint8Array =>
    Uint8Array.from(html, (letter) => letter.charCodeAt(0));

  it.each([
    ['UTF-8 that nothing names', new TextEncoder().encode(written), spoken],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${written}`), spoken],
    [
      'UTF-8 that an old meta element calls something else',
      new TextEncoder().encode(`<meta charset="iso-8859-1">${written}`),
      spoken,
    ],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${written}`, 'utf16le'), spoken],
    [
      'Latin letters by the meta element',
      latin('<meta charset="iso-8859-1"><p>\xdcberf\xe4llig</p>'),
      'Überfällig',
    ],
    [
      'Cyrillic by the meta element',
      latin('<meta charset="windows-1251"><p>\xcf\xee\xf0\xf2</p>'),
      'Порт',
    ],
    ['Latin letters that nothing names', latin('<p>\xdcberf\xe4llig</p>'), 'Überfällig'],
  ])('reads %s', (_, bytes, expected) => {
    expect(pageDocument(bytes, ADDRESS).querySelector('p')?.textContent).toBe(expected);
  });

  it('runs no script of the page and takes an address that is none', () => {
    const document = pageDocument(
      new TextEncoder().encode('<script>document.title = "ran"</script>'),
      'nowhere',
    );
    expect(document.title).toBe('');
  });
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../public/demo');
const sizeLimit = 90_000;
const day = 24 * 60 * 60 * 1000;

const houses = {
  register: {
    file: 'calderhaven-register',
    outlet: 'The Calderhaven Register',
    host: 'calderhaven-register.example',
    body: '.story-body',
    menu: '.all-sections',
    teaser: '.teaser',
    advertisement: '.advertisement',
    newsletter: '.newsletter',
    cookies: '.cookies',
    jsonLd: 'object',
    quotes: /‘[^’]+,’ said/,
    otherQuotes: /["“”]/,
  },
  osmark: {
    file: 'radio-osmark',
    outlet: 'Radio Osmark',
    host: 'radio-osmark.example',
    body: '.article-text',
    menu: '.site-nav details',
    teaser: '.story',
    advertisement: '.advert',
    newsletter: '.newsletter-card',
    cookies: '.consent',
    jsonLd: 'graph',
    quotes: /"[^"]+," said/,
    otherQuotes: /[‘’“”]/,
  },
  kettlewire: {
    file: 'kettlewire',
    outlet: 'Kettlewire',
    host: 'kettlewire.example',
    body: '.prose',
    menu: '.burger',
    teaser: '.tile',
    advertisement: '.promo',
    newsletter: '.letterbox',
    cookies: '.biscuits',
    jsonLd: 'array',
    quotes: /“[^”]+,” said/,
    otherQuotes: /["‘]/,
  },
} as const;

type House = keyof typeof houses;
type Said = Partial<Record<House, string>>;

/** What the reports state differently: the same measure, person or statement, other words for it. */
const differences: { aspect: string; of: string; says: Said }[] = [
  {
    aspect: 'number',
    of: 'passengers',
    says: {
      register: 'All 64 passengers',
      osmark: 'Nearly 60 people have been rescued',
      kettlewire: 'At least 71 people were on the Corrow cable car',
    },
  },
  {
    aspect: 'number',
    of: 'height of the highest cabin',
    says: {
      register: 'The highest of the cabins hung 90 metres above the slope',
      kettlewire: 'The highest cabin was hanging 110 metres above the slope',
    },
  },
  {
    aspect: 'number',
    of: 'age of Osmund Pell',
    says: {
      register: 'Osmund Pell, 81,',
      osmark: 'Osmund Pell, 84,',
      kettlewire: '81-year-old Osmund Pell',
    },
  },
  {
    aspect: 'duration',
    of: 'the standstill',
    says: {
      register: 'after more than seven hours',
      osmark: 'trapped in the cabins for five hours',
      kettlewire: 'The six-hour rescue',
    },
  },
  {
    aspect: 'date',
    of: 'when the line stopped',
    says: {
      register: 'came to a halt at 1.40pm',
      osmark: "came to a standstill shortly after two o'clock in the afternoon",
      kettlewire: 'stopped dead above Ellering at 1.40pm on Saturday',
    },
  },
  {
    aspect: 'date',
    of: 'when the rescue ended',
    says: {
      register: 'ended shortly before nine in the evening',
      osmark: 'The last passengers reached the ground at a quarter past seven',
      kettlewire: 'The last cabin was empty at 7.50pm',
    },
  },
  {
    aspect: 'date',
    of: 'opening year',
    says: {
      register: 'It was opened in 1968',
      osmark: 'It was opened in 1968',
      kettlewire: 'has been running since 1971',
    },
  },
  {
    aspect: 'date',
    of: 'last inspection of the drive',
    says: {
      register: 'last inspected in November, when no defects were recorded',
      osmark: 'last checked its drive in October and found nothing wrong',
    },
  },
  {
    aspect: 'place',
    of: 'where the passengers were looked after',
    says: {
      osmark: "The passengers were looked after in Ellering's sports hall",
      kettlewire: 'walked the passengers to the church hall',
    },
  },
  {
    aspect: 'quote',
    of: 'the apology of Marit Colley',
    says: {
      register:
        '‘No one was ever in danger, but nobody should have to sit in a cabin for that long, and we are deeply sorry,’ said Marit Colley',
      kettlewire:
        '“No one was ever in real danger, but nobody should have to wait in a cabin that long, and we are truly sorry,” said Marit Colley',
    },
  },
  {
    aspect: 'quote',
    of: 'the songs of Ines Harbury',
    says: {
      register:
        '‘We sang every song the children knew, and then we started again from the beginning,’',
      osmark: '"We sang every song the children knew, and then we sang them all over again,"',
    },
  },
  {
    aspect: 'attribution',
    of: 'who called the rope sound',
    says: {
      register: '‘The rope is sound, and it held every cabin exactly where it was,’ Colley added',
      osmark: '"The rope is sound, and it held every cabin exactly where it was," said Tade',
    },
  },
  {
    aspect: 'certainty',
    of: 'the cause',
    says: {
      register: 'is believed to have been caused by a worn bearing in the main drive',
      osmark: 'A worn bearing in the main drive may have been to blame, said Joren Tade',
      kettlewire: 'A worn bearing in the main drive brought the line to a halt',
    },
  },
  {
    aspect: 'polarity',
    of: 'the reserve engine',
    says: {
      register: 'The reserve diesel engine started',
      osmark: 'The reserve engine ran for a few minutes',
      kettlewire: 'The back-up diesel engine, which is there for exactly this, did not start',
    },
  },
  {
    aspect: 'polarity',
    of: 'harm to passengers',
    says: {
      register: 'Nobody was hurt, the police said',
      osmark: 'Nobody needed medical treatment, a police spokeswoman said',
      kettlewire: 'Two passengers were treated for mild hypothermia',
    },
  },
];

/** The same fact in quite other words: no report here added or left anything out. */
const sameInOtherWords: { fact: string; says: Said }[] = [
  {
    fact: 'no helicopter could fly',
    says: {
      register: 'Strong gusts kept the rescue helicopter on the ground',
      osmark: 'The wind was too strong for a helicopter',
      kettlewire: 'With gusts like that, no helicopter was going to winch anybody out',
    },
  },
  {
    fact: 'how they were brought down',
    says: {
      register: 'lowered the passengers one at a time in a harness',
      osmark: 'let the people inside down on a rope, one after the other',
      kettlewire: 'sent people down to the snow one by one, each strapped into a harness',
    },
  },
  {
    fact: 'the line stays closed',
    says: {
      register: 'The cableway will remain closed until further notice',
      osmark:
        'The cableway stays closed, and no cabin will run until the inspectors have given their permission',
      kettlewire: 'The cableway is closed for now, with no date for a reopening',
    },
  },
  {
    fact: 'refund',
    says: {
      register: 'The company has offered to refund every ticket',
      kettlewire: 'Everyone on board gets the price of the ticket back',
    },
  },
  {
    fact: 'a baby was on board',
    says: {
      register: 'The youngest of those rescued was a girl of four months',
      osmark: 'Among those brought down was a baby of four months',
    },
  },
  {
    fact: 'the rescuers had practised',
    says: {
      register: 'his teams had practised the same manoeuvre on the same line in September',
      osmark: 'His volunteers had practised for a case like this on the same line in the autumn',
    },
  },
  {
    fact: 'a wedding anniversary',
    says: {
      register: 'had been on his way to the summit restaurant to celebrate his wedding anniversary',
      kettlewire: 'It was his wedding anniversary. His wife was waiting at the summit restaurant',
    },
  },
];

/** Nearly the same sentence in all three, as from one agency text. */
const fromTheAgency: Record<House, string>[] = [
  {
    register: 'About 120 rescuers from five valleys took part in the operation',
    osmark: 'About 120 rescuers from five valleys took part in the operation',
    kettlewire: 'About 120 rescuers from five valleys took part in the operation',
  },
  {
    register:
      'The cableway links the town of Ellering with a viewing platform on the Corrow, 1,940 metres above sea level',
    osmark:
      'The cableway links Ellering with a viewing platform on the Corrow, 1,940 metres above sea level',
    kettlewire:
      'links Ellering with a viewing platform on the Corrow, 1,940 metres above sea level',
  },
  {
    register: 'Police said they had opened an inquiry, which is routine in such cases',
    osmark: 'Police said they had opened an inquiry, which is routine in such cases',
    kettlewire: 'Police said they had opened an inquiry, which is routine in such cases',
  },
];

/** What one report alone has, each with a word that the two others do not use at all. */
const onlyIn: Record<House, { fact: string; word: RegExp }[]> = {
  register: [
    { fact: 'Its operating licence expires in 2028', word: /2028|licence/ },
    { fact: 'put the cost of a new cableway at 31 million crowns', word: /million/ },
    { fact: 'Adela Brook, the regional minister of transport', word: /minister|Brook/ },
    { fact: 'carried 212,000 passengers last year', word: /212,000/ },
    { fact: 'I have never looked at my watch so often', word: /clockmaker|watch/ },
  ],
  osmark: [
    { fact: 'gusts of 75 kilometres an hour were measured', word: /kilomet|75/ },
    { fact: 'A terrier called Biscuit made the descent in a rucksack', word: /terrier|Biscuit/ },
    { fact: 'brought 90 litres of pea soup in milk churns', word: /soup|litres/ },
    { fact: 'Thirty-two guests are spending the night in the summit hotel', word: /hotel|guests/ },
    { fact: 'A helpline for relatives is open until midnight', word: /helpline/ },
  ],
  kettlewire: [
    { fact: 'She made eleven descents', word: /eleven|Halvey/ },
    { fact: 'By dusk it was minus six degrees inside', word: /degrees/ },
    { fact: 'Dara Wynn asked Tomas Ekeby to marry her', word: /Wynn|Ekeby/ },
    { fact: 'Hanging Around, it had 43 members', word: /Hanging Around|43/ },
    { fact: 'In 2019, 18 people spent two hours in the dark', word: /2019|lightning/ },
  ],
};

const names = Object.keys(houses) as House[];
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const page = Object.fromEntries(
  names.map((name) => [name, new JSDOM(read(`${houses[name].file}.html`)).window.document]),
) as Record<House, Document>;
const bodyOf = (name: House) => page[name].querySelector(houses[name].body);
const report = Object.fromEntries(
  names.map((name) => [name, plain(bodyOf(name)?.textContent)]),
) as Record<House, string>;

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(folder, file)).isFile(),
);

describe('the demo story', () => {
  it.each(differences)('states $of differently ($aspect)', ({ says }) => {
    expect(Object.keys(says).length).toBeGreaterThan(1);
    expect(new Set(Object.values(says)).size).toBeGreaterThan(1);
    for (const [name, words] of Object.entries(says))
      expect(report[name as House]).toContain(words);
  });

  it.each(sameInOtherWords)('tells in other words: $fact', ({ says }) => {
    expect(Object.keys(says).length).toBeGreaterThan(1);
    for (const [name, words] of Object.entries(says))
      expect(report[name as House]).toContain(words);
  });

  it.each(fromTheAgency)('takes from the agency: $osmark', (says) => {
    for (const name of names) expect(report[name]).toContain(says[name]);
  });

  it.each(names)('has facts that only %s tells', (name) => {
    for (const { fact, word } of onlyIn[name]) {
      expect(report[name]).toContain(fact);
      for (const other of names) if (other !== name) expect(report[other]).not.toMatch(word);
    }
  });

  it('happens within one day', () => {
    const times = names.map((name) => Date.parse(newsArticle(name).datePublished ?? ''));
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(day);
  });
});

describe.each(names)('the page of %s', (name) => {
  const house = houses[name];
  const document = page[name];

  it('reports in 400 to 700 words', () => {
    const count = report[name].split(' ').length;
    expect(count).toBeGreaterThanOrEqual(400);
    expect(count).toBeLessThanOrEqual(700);
  });

  it("quotes with the house's own marks", () => {
    expect(report[name]).toMatch(house.quotes);
    expect(report[name]).not.toMatch(house.otherQuotes);
  });

  it('has around the article what a news site has', () => {
    for (const part of ['menu', 'teaser', 'advertisement', 'newsletter', 'cookies'] as const) {
      expect(document.querySelector(house[part]), part).not.toBeNull();
    }
    expect(
      document.querySelector('[aria-label="Breadcrumb"], [aria-label="You are here"]'),
    ).not.toBeNull();
    expect(document.querySelector('figure img + figcaption span')).not.toBeNull();
    expect(document.querySelector('a[rel="author"]')).not.toBeNull();
    expect(bodyOf(name)?.textContent).toMatch(/Read more:/);
    expect(document.querySelector('body > footer')).not.toBeNull();
    expect(document.querySelector('#comments, #talk')).not.toBeNull();
    const links = [...document.querySelectorAll('article a')].map((link) =>
      plain(link.textContent),
    );
    expect(links).toContain('Share');
  });

  it('closes the cookie banner without a script', () => {
    const banner = document.querySelector<HTMLDialogElement>(`dialog${house.cookies}`);
    expect(banner?.hasAttribute('open')).toBe(true);
    expect(banner?.querySelector('form[method="dialog"] button[type="submit"]')).not.toBeNull();
  });

  it('says who published what, where and when', () => {
    const article = newsArticle(name);
    expect(document.documentElement.lang).toBe('en');
    expect(article.headline).toBe(plain(document.querySelector('h1')?.textContent));
    expect(document.title.startsWith(article.headline ?? '?')).toBe(true);
    expect(document.title.endsWith(house.outlet)).toBe(true);
    expect(article.publisher?.name).toBe(house.outlet);
    expect(article.articleSection).toBeTruthy();
    expect(article.author).toBeTruthy();
    expect(Date.parse(article.dateModified ?? '')).toBeGreaterThan(
      Date.parse(article.datePublished ?? ''),
    );
    expect(document.querySelector('article time')?.getAttribute('datetime')).toBe(
      article.datePublished,
    );
    expect(meta('og:site_name')).toBe(house.outlet);
    expect(meta('og:title')).toBe(article.headline);
    expect(meta('description')).toBeTruthy();
    expect(meta('robots')).toBe('noindex');
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
    expect(new URL(canonical).host).toBe(house.host);
    expect(meta('og:url')).toBe(canonical);
  });

  it('gives its metadata in its own shape', () => {
    const data = jsonLd(name);
    const shape = Array.isArray(data) ? 'array' : '@graph' in Object(data) ? 'graph' : 'object';
    expect(shape).toBe(house.jsonLd);
  });

  it('runs no script', () => {
    for (const script of document.querySelectorAll('script')) {
      expect(script.type).toBe('application/ld+json');
    }
    for (const element of document.querySelectorAll('*')) {
      const names = element.getAttributeNames();
      expect(
        names.filter((attribute) => attribute.startsWith('on') || attribute === 'style'),
      ).toEqual([]);
    }
  });

  it('loads nothing but its own files', () => {
    const loads = [...document.querySelectorAll('[src], link[rel="stylesheet"]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(loads.length).toBeGreaterThan(4);
    for (const address of loads) {
      const [file = '', fragment] = address.split('#');
      expect(existsSync(join(folder, file)), address).toBe(true);
      if (fragment) expect(read(file)).toContain(`<view id="${fragment}"`);
    }
    expect(
      document.querySelectorAll('[srcset], iframe, object, embed, base, [http-equiv]'),
    ).toHaveLength(0);
  });

  it('leads nowhere else', () => {
    for (const link of document.querySelectorAll('a')) {
      const target = link.getAttribute('href') ?? '';
      expect(target).toMatch(/^#./);
      if (target !== '#top')
        expect(document.getElementById(target.slice(1)), target).not.toBeNull();
    }
    for (const form of document.forms) expect(form.hasAttribute('action')).toBe(false);
  });

  it('describes its images', () => {
    for (const image of document.images) {
      expect(image.hasAttribute('alt')).toBe(true);
      // An empty text is right only beside words that say the same.
      if (!image.alt) expect(plain(image.parentElement?.textContent)).not.toBe('');
    }
    expect(document.querySelector<HTMLImageElement>('figure img')?.alt).toBeTruthy();
  });

  it('has a dark style', () => {
    expect(read(`${house.file}.css`)).toContain('@media (prefers-color-scheme: dark)');
    expect(meta('color-scheme')).toBe('light dark');
  });

  function meta(key: string) {
    return document
      .querySelector(`meta[name="${key}"], meta[property="${key}"]`)
      ?.getAttribute('content');
  }
});

describe('the files of the demo', () => {
  it(`weigh less than ${sizeLimit} bytes`, () => {
    const sizes = files.map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(sizeLimit);
  });

  it('are pages, styles and drawings only', () => {
    expect(files.filter((file) => !/\.(html|css|svg)$/.test(file))).toEqual([]);
  });

  it.each(files.filter((file) => /\.(css|svg)$/.test(file)))('%s fetches nothing', (file) => {
    const text = read(file).replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(text).not.toMatch(/https?:|@import|url\((?!#)|<script|<foreignObject|\bon\w+=/i);
  });
});

interface NewsArticle {
  '@type'?: string;
  headline?: string;
  datePublished?: string;
  dateModified?: string;
  author?: unknown;
  publisher?: { name?: string };
  articleSection?: string;
}

function jsonLd(name: House): unknown {
  const script = page[name].querySelector('script[type="application/ld+json"]');
  return JSON.parse(script?.textContent ?? 'null');
}

function newsArticle(name: House): NewsArticle {
  const data = jsonLd(name) as NewsArticle & { '@graph'?: NewsArticle[] };
  const nodes = Array.isArray(data) ? (data as NewsArticle[]) : (data['@graph'] ?? [data]);
  return nodes.find((node) => node['@type'] === 'NewsArticle') ?? {};
}

import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

/** The messages of one locale by key, each as its forms: `{ 1: …, n: … }`, or `{ '': … }`. */
type Words = Record<string, Record<string, string>>;

const formsOf = (message: ParsedMessage): Record<string, string> =>
  message.type === 'plural' ? message.plurals : { '': message.message };

async function wordsOf(file: string): Promise<Words> {
  const messages = await parseMessagesFile(file);
  return Object.fromEntries(
    messages
      .map((message) => [message.key.join('.'), formsOf(message)] as const)
      .filter(([key]) => !key.startsWith('@@')),
  );
}

const mapForms = <T>(words: Words, change: (form: string) => T): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(words).map(([key, forms]) => [
      key,
      Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, change(form)])),
    ]),
  );

const placeholders = (form: string): string[] => [...new Set(form.match(/\$\d/g))].sort();

/** The keys of the messages of which any form is as `wrong` says. */
const keysWhere = (words: Words, wrong: (form: string) => boolean): string[] =>
  Object.keys(words).filter((key) => Object.values(words[key]!).some(wrong));

const english = await wordsOf('locales/en.yml');
const keys = Object.keys(english);
const sources = globSync(['components/**/*.ts*', 'entrypoints/**/*.ts*', 'wxt.config.ts'])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the words of the interface', () => {
  it('are there', () => {
    expect(keys.length).toBeGreaterThan(80);
  });

  // That each key in use has words is for the type check; this is the other direction.
  it.each(keys)('%s is shown somewhere', (key) => {
    const group = key.slice(0, key.lastIndexOf('.'));
    const used =
      sources.includes(`'${key}'`) ||
      sources.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
      sources.includes(`\`${group}.\${`);
    expect(used).toBe(true);
  });
});

const locales = await Promise.all(
  globSync('locales/*.yml').map(async (file) => ({
    locale: basename(file, '.yml'),
    words: await wordsOf(file),
  })),
);

describe.each(locales)('the words in $locale', ({ locale, words }) => {
  it('say which language they are', () => {
    expect(words['words.language']).toEqual({ '': locale });
  });

  it('are none too few and none too many, each with the forms of its English', () => {
    const shape = (some: Words) => mapForms(some, () => true);
    expect(shape(words)).toEqual(shape(english));
  });

  it('fill in what the English fills in', () => {
    expect(mapForms(words, placeholders)).toEqual(mapForms(english, placeholders));
  });

  it('are never empty, and never hold what divides the forms of a message', () => {
    expect(keysWhere(words, (form) => form.trim() === '' || form.includes('|'))).toEqual([]);
  });

  // https://developer.chrome.com/docs/extensions/reference/manifest: longer ones are refused.
  it('fit where the browsers show the name and the description', () => {
    expect(words.extName).toEqual({ '': 'Crossread' });
    expect(words.extDescription?.['']?.length).toBeLessThanOrEqual(132);
  });
});

/** What is the same in all languages, and then in which of them. */
const SAME = ['extName', 'words.direction', 'revisions.one', 'export.markdown', 'export.json'];
const SAME_IN: Record<string, string[]> = {
  de: ['aspects.name', 'saved.perhaps'],
  fr: ['aspects.date', 'library.articles', 'search.count', 'story.revisions'],
  es: ['saved.perhaps'],
};

describe.each(locales.filter(({ locale }) => locale !== 'en'))(
  'the words in $locale',
  ({ locale, words }) => {
    it('are translated', () => {
      const same = keys.filter((key) =>
        Object.entries(words[key] ?? {}).some(([name, form]) => form === english[key]![name]),
      );
      expect(same.sort()).toEqual([...SAME, ...(SAME_IN[locale] ?? [])].sort());
    });
  },
);

describe('the French words', () => {
  const { words } = locales.find(({ locale }) => locale === 'fr')!;

  it.each([
    ['a narrow no-break space before ; ? and !', /(?<!\u202f)[;?!]/],
    ['a no-break space before a colon, but not in an address', /(?<!\u00a0):(?!\/\/)/],
    ['no-break spaces inside guillemets', /«(?!\u00a0)|(?<!\u00a0)»/],
    ['the curved apostrophe', /'/],
  ])('have %s', (_, wrong) => {
    expect(keysWhere(words, (form) => wrong.test(form))).toEqual([]);
  });
});

import type { BoilerplateKind } from '../../shared/boilerplate-lines.ts';
import type { Block } from '../body/blocks.ts';
import { isoDate } from '../page/dates.ts';
import { isTimeStamp } from '../page/time-stamps.ts';

/** What says of the time behind it that it is not the time of publication. */
const UPDATE =
  /\b(?:updated?|modified|edited|corrected|aktualisiert|geändert|stand|mise? à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|opdateret|oppdatert)\b/iu;

const PUBLICATION =
  /(?=\b(?:(?:first |originally )?(?:published|posted)|created|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publicerad|updated?|last |aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad)\b)/iu;

/** A byline, a date, a place: more words are a sentence, and its date is that of an event. */
const MAX_WORDS = 30;

/** The article's times stand within a few lines of its headline or not at all. */
const MAX_LINES = 12;

const NOT_ITS_OWN: ReadonlySet<BoilerplateKind | undefined> = new Set([
  'teaser',
  'caption',
  'comments',
  'advert',
  'newsletter',
  'aside',
] as const);

/** The part of a line that does not speak of an update. */
const published = (line: string): string =>
  line
    .split(PUBLICATION)
    .filter((part) => !UPDATE.test(part))
    .join(' ');

/** The first `time` element of a line whose words do not call it an update. */
function markedDate(line: Block, language: string | null): string | null {
  let before = '';
  for (const node of line.nodes) {
    const time = node.parentElement?.closest('time');
    const words = `${before} ${node.nodeValue}`;
    if (time && !UPDATE.test(words.split(PUBLICATION).at(-1)!)) {
      const date = isoDate(time.getAttribute('datetime') ?? time.textContent ?? '', language);
      if (date) {
        return date;
      }
    }
    before = words;
  }
  return null;
}

/** A date in words, where the line is one that tells of author and time. */
function writtenDate(
  line: Block,
  kind: BoilerplateKind | undefined,
  language: string | null,
): string | null {
  const tells = kind === 'byline' || isTimeStamp(line.text, line.words, language);
  return tells ? isoDate(published(line.text), language) : null;
}

/**
 * The day or instant of publication as it stands between headline and text. Nowhere else: related
 * stories, comments, captions and the masthead have their dates too, and a line that speaks only of
 * an update gives none.
 *
 * @param blocks all blocks of the page
 * @param boilerplate what of them is not the article
 * @param start the first block of the article's text
 * @param language the page's, for its names of months
 */
export function datelineOf(
  blocks: readonly Block[],
  boilerplate: ReadonlyMap<Block, BoilerplateKind>,
  start: Block,
  language: string | null,
): string | null {
  const end = blocks.indexOf(start);
  const above = blocks.slice(0, end);
  const headline = above.findLastIndex(
    ({ kind, element }) => kind === 'heading' && element.closest('h1'),
  );
  if (headline < 0) {
    return null;
  }
  const lines = above
    .slice(headline + 1)
    .filter((block) => block.words <= MAX_WORDS && !NOT_ITS_OWN.has(boilerplate.get(block)))
    .slice(0, MAX_LINES);
  for (const line of lines) {
    const date = markedDate(line, language) ?? writtenDate(line, boilerplate.get(line), language);
    if (date) {
      return date;
    }
  }
  return null;
}

const DAY_IN_PATH =
  /\/(\d{4})(?:\/|-)(\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:\/|-)(\d{1,2})(?=\/|$)/i;

/**
 * The day that an address names: many systems file an article under the day of its publication. Only
 * where year, month and day stand as folders of their own: digits inside a folder's name may be a
 * number or the day of an event. It is the weakest source, for a piece about a day may be filed under
 * that day, and an evening's report under the next one in another zone.
 */
export function dayInAddress(address: string): string | null {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const found = DAY_IN_PATH.exec(path);
  if (!found) {
    return null;
  }
  const [, year, month, day] = found;
  return /\d/.test(month!)
    ? isoDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
    : isoDate(`${day} ${month} ${year}`);
}

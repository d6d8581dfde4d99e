import type { BoilerplateKind } from '../../shared/boilerplate-lines.ts';
import type { Completeness, PartialReason } from '../model/article.ts';
import type { PageData } from '../page/page-data.ts';
import { isTimeStamp } from '../page/time-stamps.ts';
import { wordCount } from '../page/word-count.ts';
import { type Block, wordsIn } from './blocks.ts';
import type { Body } from './body.ts';
import { isProse } from './boilerplate.ts';

/** Below it an article has lost so much that a missing statement may be among the lost. */
const MIN_KEPT_SHARE = 0.9;

/**
 * The shortest agency briefs have about 80 words in two or three sentences; less is an alert, a
 * caption or a teaser.
 */
const MIN_REPORT_WORDS = 80;

/** Subscribers' sites show strangers one to three paragraphs; hardly a news report is that short. */
const MAX_PREVIEW_WORDS = 200;

/** Beside a text of this length a 'subscribe to read on' is a banner, not where the text ends. */
const MIN_FULL_WORDS = 400;

/** A publication time and an update or two are common; more times among the paragraphs are entries. */
const MIN_LIVE_TIMES = 4;

/** The hour of an entry, or how long ago it was written; a day alone is a table's or a chronicle's. */
const CLOCK = /\d[:.h]\d{2}|\d\s?[ap]\.?m\b|\bago\b/i;

const MIN_GALLERY_CAPTIONS = 5;

/** How sites tell a reader that the text goes on behind a subscription. */
const PAYWALL =
  /\b(?:subscribe|sign (?:in|up)|log ?in|register|join|become an? (?:member|subscriber)|create an? (?:free )?account|start (?:your|a) (?:free )?trial)\b.{0,80}\b(?:(?:continue|keep) reading|read (?:on|more|the (?:full|rest)|this)|(?:full|unlimited|complete) access|unlock)|\bto (?:continue|keep) reading\b|\b(?:article|story|content) is (?:only )?(?:(?:available )?(?:exclusively )?(?:for|to)|reserved for) (?:our )?(?:paid |paying |premium |registered )?(?:subscribers|members)|\b(?:subscriber|member|premium)s?[- ](?:only|exclusive)\b|\bunlock this (?:article|story)|\balready a (?:subscriber|member)\?|\bpour lire la suite\b|\bréservé aux abonnés\b|\bweiterlesen mit\b|\bjetzt weiterlesen\b|\bpara seguir leyendo\b|\bcontenido exclusivo para suscriptores\b/iu;

/** A paywall's box is short; a report about paywalls is not. */
const MAX_PAYWALL_WORDS = 60;

const CUT_OFF = /(?:…|\.\.\.|[\p{L}\p{N},–—-])["”’)]?$/u;

/** What the estimate is made from. */
export interface Evidence {
  body: Body;
  /** All blocks of the page. */
  blocks: readonly Block[];
  boilerplate: Map<Block, BoilerplateKind>;
  page: PageData;
  document: Document;
  /** The article's canonical address. */
  url: string;
}

/** The share of `wanted`'s words, each as often as it occurs, that `text` has. */
function coverage(wanted: string, text: string): number {
  const words = (of: string): string[] => of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const stock = new Map<string, number>();
  for (const word of words(text)) {
    stock.set(word, (stock.get(word) ?? 0) + 1);
  }
  const all = words(wanted);
  const found = all.filter((word) => {
    const left = stock.get(word) ?? 0;
    stock.set(word, left - 1);
    return left > 0;
  });
  return all.length > 0 ? found.length / all.length : 1;
}

/**
 * From the page itself: sentences kept and sentences lost. From its structured data, which on some
 * pages holds the whole text: what of it is not in ours.
 */
function keptShare({ body, page }: Evidence): number {
  const kept = wordsIn(body.kept);
  const seen = kept + wordsIn(body.lost) > 0 ? kept / (kept + wordsIn(body.lost)) : 0;
  const stated = page.article?.articleBody;
  if (typeof stated !== 'string' || wordCount(stated) < MIN_REPORT_WORDS) {
    return seen;
  }
  const text = body.kept.map((block) => block.text).join('\n');
  return Math.min(seen, coverage(stated.replace(/<[^<>]*>/g, ' '), text));
}

const pathHas = (url: string, pattern: RegExp): boolean =>
  URL.canParse(url) && pattern.test(new URL(url).pathname);

function isPaywalled({ body, blocks, page }: Evidence): boolean {
  const words = wordsIn(body.kept);
  const free = page.article?.isAccessibleForFree;
  const paid =
    free === false ||
    (typeof free === 'string' && /^false$/i.test(free)) ||
    page.meta('article:content_tier') === 'locked';
  const kept = new Set(body.kept);
  const box = blocks.some(
    (block) => !kept.has(block) && block.words <= MAX_PAYWALL_WORDS && PAYWALL.test(block.text),
  );
  const last = body.kept.findLast((block) => block.kind !== 'item');
  const cutOff = last !== undefined && CUT_OFF.test(last.text);
  if (paid) {
    return (
      words < MAX_PREVIEW_WORDS || (cutOff && !isClosed(last)) || (box && words < MIN_FULL_WORDS)
    );
  }
  return box && (words < MAX_PREVIEW_WORDS || (cutOff && words < MIN_FULL_WORDS));
}

/** A short last line without a full stop is a sign-off, not a sentence that breaks off. */
const isClosed = (block: Block): boolean => !isProse({ ...block, text: `${block.text}.` });

function isLiveBlog({ body, blocks, page, url }: Evidence): boolean {
  if (
    page.types.has('LiveBlogPosting') ||
    pathHas(url, /\/live(?:blog|-blog|-updates)?(?:\/|$)/i)
  ) {
    return true;
  }
  const [first, last] = [body.kept[0], body.kept.at(-1)];
  const inside = first && last ? blocks.slice(blocks.indexOf(first), blocks.indexOf(last) + 1) : [];
  const times = inside.filter(
    ({ text, words }) => CLOCK.test(text) && isTimeStamp(text, words, null),
  );
  return times.length >= MIN_LIVE_TIMES;
}

function isVideo({ body, page, document, url }: Evidence): boolean {
  if (wordsIn(body.kept) >= MAX_PREVIEW_WORDS) {
    return false;
  }
  return (
    page.types.has('VideoObject') ||
    page.article?.video !== undefined ||
    (page.meta('og:type')?.startsWith('video') ?? false) ||
    page.meta('og:video', 'og:video:url', 'og:video:secure_url', 'twitter:player') !== null ||
    pathHas(url, /\/(?:videos?|watch)(?:\/|$)/i) ||
    document.querySelector('article video, main video, [itemtype$="/VideoObject"]') !== null
  );
}

function isGallery({ body, boilerplate, page, url }: Evidence): boolean {
  if (
    ['ImageGallery', 'MediaGallery'].some((type) => page.types.has(type)) ||
    pathHas(
      url,
      /\/(?:(?:photo|picture)?-?galler(?:y|ies)|photos|in-pictures|slideshows?)(?:\/|$)/i,
    )
  ) {
    return true;
  }
  const captions = body.lost.filter((block) => boilerplate.get(block) === 'caption');
  return captions.length >= MIN_GALLERY_CAPTIONS && wordsIn(captions) > wordsIn(body.kept);
}

/**
 * How much of the article is in the text, as far as page and structured data tell. It errs on the
 * side of 'partial': a reason too many costs a finding, one too few an unjust accusation.
 */
export function completenessOf(evidence: Evidence): Completeness {
  const kept = keptShare(evidence);
  const doubts: [PartialReason, boolean][] = [
    ['lost-text', kept < MIN_KEPT_SHARE],
    ['paywall', isPaywalled(evidence)],
    ['live-blog', isLiveBlog(evidence)],
    ['video', isVideo(evidence)],
    ['gallery', isGallery(evidence)],
    ['stub', wordsIn(evidence.body.kept) < MIN_REPORT_WORDS],
  ];
  const reasons = doubts.filter(([, stands]) => stands).map(([reason]) => reason);
  return { kept: Math.round(kept * 1000) / 1000, whole: reasons.length === 0, reasons };
}

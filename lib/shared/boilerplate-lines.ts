/** What a line is when it stands on an article's page and states nothing. */
export type BoilerplateKind =
  | 'navigation'
  | 'caption'
  | 'standfirst'
  | 'teaser'
  | 'share'
  | 'newsletter'
  | 'advert'
  | 'byline'
  | 'comments'
  | 'aside'
  | 'notice';

/**
 * The set phrases that pages put between paragraphs. Each is looked for only in a block short enough
 * to be one: a real paragraph may begin with 'Related' or mention a newsletter, and stays.
 */
interface Label {
  kind: BoilerplateKind;
  /** A longer block is prose that happens to use the phrase. */
  maxWords: number;
  pattern: RegExp;
  /**
   * Any text that the pattern fits has one of these, in lower case. For patterns that may begin
   * anywhere: without, three of them are a third of what reading a page costs in Firefox.
   */
  hints?: readonly string[];
}

const LABELS: readonly Label[] = [
  // A whole block that is only the name of a button, a list or a place on the page.
  {
    kind: 'share',
    maxWords: 12,
    pattern:
      /^(?:share|tweet|email|e-mail|print|pin|whatsapp|facebook|twitter|x|linkedin|reddit|telegram|bluesky|copy link|copy url|link copied|save|bookmark|comments?|this|article|story|on|via|by|with|and|[|,/·•\s])+[!.]?$/i,
  },
  {
    kind: 'share',
    maxWords: 12,
    pattern:
      /^(?:share|tweet|e-?mail|print|save) this(?: (?:article|story|page|post|video|link|on|via|with)\b[^.]*)?$/i,
  },
  {
    kind: 'advert',
    maxWords: 8,
    pattern:
      /^(?:[-–—*\s]*)(?:advertisements?|advertising|ad|sponsored(?: content)?|paid (?:content|post)|(?:story|article|report) continues (?:below|after)\b.*|(?:continue|keep) reading below.*|scroll (?:down )?(?:to continue|for more).*|anzeige|werbung|publicit[ée]|publicidad|pubblicità|publicidade|advertentie|reklam[ae]?|annons|annonse|реклама|広告|广告)(?:[-–—*\s.]*)$/i,
  },
  {
    kind: 'teaser',
    maxWords: 12,
    pattern:
      /^(?:(?:related|recommended|trending|popular|top|latest|featured|more)(?: (?:stor(?:y|ies)|articles?|news|coverage|content|topics?|posts?|reads?|videos?|links?|headlines|now|this week))?|see also|read (?:more|next|also|on)|also read|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|more on this(?: story| topic)?|more (?:from|in|on|about) [^.!?]*|most (?:read|popular|viewed|watched|shared)|what to read next|(?:from )?around the web|(?:promoted|recommended) by [^.!?]*|up next|don['’]t miss|in case you missed it|lesen sie auch|mehr zum thema|(?:à )?lire aussi|sur le même sujet|le[ae] también|te puede interesar|leggi anche|leia (?:também|mais)|lees ook|läs (?:också|mer)|les også|læs også|lue myös|czytaj (?:także|też|również)|читайте также|関連記事|相关新闻)[:…>»→\s]*$/i,
  },
  // A promise to the reader in the second person, with a newsletter's own words.
  {
    kind: 'newsletter',
    maxWords: 60,
    hints: [
      ...['your ', 'sign up', 'subscribe', 'register'],
      ...['alert', 'newsletter', 'headlines', 'updates', 'special reports'],
    ],
    pattern:
      /\b(?:sign(?:ing)? up|subscribe|register|get|receive|join|delivered|sent|straight|right|want|let)\b.{0,100}\byour (?:inbox|e-?mail|mailbox|phone|device)\b|^(?:sign up|subscribe|register)\b.{0,100}\b(?:newsletters?|alerts?|briefing|e-?mails?|bulletin|today|now|free)\b|\b(?:sign up|subscribe) (?:here|now|today|to (?:our|the|my|[\p{L}.]+['’]s)|for (?:our|the|[\p{L}.]+['’]s))\b|^(?:get|receive) .{0,80}\b(?:alerts?|newsletters?|headlines|updates|special reports)\b/iu,
  },
  {
    kind: 'newsletter',
    maxWords: 8,
    pattern: /^(?:\p{Lu}\p{L}+ )*(?:[Nn]ewsletters?|[Ee]-?mail [Aa]lerts?|[Nn]ews [Ee]-?mails)$/u,
  },
  {
    kind: 'newsletter',
    maxWords: 40,
    hints: ['app', 'spotify', 'youtube channel', 'wherever you get'],
    pattern:
      /\b(?:download|get|install|try) (?:our|the)\b.{0,40}\bapp\b(?!\p{L})(?=.*\b(?:free|now|today|here|ios|android|app store|google play|phone|device|latest|news)\b)|^(?:listen|watch|subscribe) .{0,60}\b(?:apple podcasts|spotify|youtube channel|wherever you get)\b/iu,
  },
  {
    kind: 'comments',
    maxWords: 25,
    pattern:
      /^(?:(?:view|show|read|post|add|leave|write|see|hide|load)(?: all| an?| the| your| more| \d+)*\s*(?:comments?|repl(?:y|ies))|(?:no |[\d,]+ )?comments?(?: \([\d,]+\))?|join (?:the|in the|our) (?:conversation|discussion|debate)|have your say|what do you think\?.*|let us know (?:what you think|your thoughts|in the comments)\b.*|comments? (?:are|is|have been) (?:closed|disabled|off|moderated)\b.*)[.!:]?$/i,
  },
  // How to reach the desk or follow the writer.
  {
    kind: 'byline',
    maxWords: 70,
    hints: ['follow ', '@', 'contact', 'email', 'e-mail', '?', 'let us know'],
    pattern:
      /\bfollow (?:us|me|him|her|them|@\w+|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|the author)(?: \p{Lu}\p{L}+)? on (?:twitter|x|facebook|instagram|bluesky|mastodon|threads|linkedin|tiktok)\b|^(?:follow|contact|e-?mail)\b.{0,80}@|\b(?:can|may) be (?:reached|contacted) (?:at|on|by|via)\b.{0,60}@|^(?:contact|e-?mail) (?:the (?:author|writer|reporter)|us)\b|^(?:do you )?(?:have|got) (?:a|any|more) (?:news |story |confidential )?(?:tips?|stor(?:y|ies)|information|question)\b.{0,60}\?|\b(?:news )?tips?,? .{0,40}\blet us know (?:at|by|via)\b/iu,
  },
  {
    kind: 'byline',
    maxWords: 60,
    pattern:
      /^[([]?\s*(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Pp]roduced|[Tt]ranslated) (?:and \p{L}+ )?by \p{Lu}/u,
  },
  {
    kind: 'byline',
    maxWords: 14,
    pattern:
      /^(?:[Bb]y|BY|(?:[Ww]ritten|[Pp]osted|[Rr]eported|[Ss]tory) by|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v)[:\s]+\p{Lu}(?:[^.!?]|(?<=\p{Lu})\.)*$/u,
  },
  {
    kind: 'byline',
    maxWords: 10,
    pattern: /^(?:via|source|quelle|fuente|fonte|bron)\s*[:]?\s+[^.!?]*(?:\.\w+)?$/i,
  },
  // A credit in brackets or after a colon ends a caption or stands alone.
  {
    kind: 'caption',
    maxWords: 70,
    pattern:
      /[([](?:(?:file )?(?:photo|image|picture|pic|illustration|graphic|video|screenshot|photograph)s?(?: credits?)?|credits?|courtesy|source|foto|bild|imagen?|photo d['’]illustration)\s*(?:[:/]|by\b|of\b|from\b|via\b)[^)\]]*[)\]]\.?$/i,
  },
  {
    kind: 'caption',
    maxWords: 14,
    pattern:
      /^(?:(?:photo|image|picture|video|media|illustration|graphic)s?(?: caption| credit| source)?|credit|foto|bild)\s*(?::|by |courtesy |©)/i,
  },
  {
    kind: 'caption',
    maxWords: 12,
    pattern:
      /^(?:[^.!?]{0,60}[|/,]\s*|[^.!?]{0,60}\bvia\s+)?(?:getty(?: images)?|ap(?: photo| file)?|associated press|afp|reuters|epa(?:-efe)?|shutterstock|i ?stock(?:photo)?|alamy|pa (?:wire|media|images)|dpa|file photo|handout)(?:\s*[/|,].{0,40})?$/i,
  },
  {
    kind: 'notice',
    maxWords: 30,
    pattern:
      /(?:©|\(c\)|\bcopyright\b)\s*(?:copyright\s*)?(?:©\s*)?(?:19|20)\d\d|\ball rights reserved\b|\bmay not be (?:published, broadcast|reproduced|republished)/i,
  },
  { kind: 'notice', maxWords: 12, pattern: /^©/ },
  {
    kind: 'notice',
    maxWords: 60,
    pattern:
      /\b(?:we|this (?:web)?site|our partners)\b.{0,40}\buses? cookies\b|\b(?:accept|manage|reject)(?: all)? cookies\b|\bby (?:continuing|using this site|clicking)\b.{0,60}\b(?:agree|accept|consent)\b|\b(?:privacy policy|terms of (?:use|service))\b.{0,60}\b(?:apply|agree|accept)\b/i,
  },
  {
    kind: 'notice',
    maxWords: 30,
    pattern:
      /^(?:media playback is|your browser (?:does not|doesn['’]t)|(?:please )?enable javascript|javascript (?:is|must be)|this (?:video|content|audio|browser) (?:is not|isn['’]t|cannot|can ?not|could not)|sorry, (?:this|your|we)\b.{0,40}\b(?:video|player|browser|content)|loading(?: content)?[.…\s]*$|play(?:ing)? (?:video|audio)\b|now playing\b|(?:click|tap) (?:here )?to (?:play|expand|enlarge|view|watch|listen)|listen to (?:this|the) (?:article|story)|skip (?:to|ad|advert)\b|to view this (?:video|content|embed))/i,
  },
  {
    kind: 'notice',
    maxWords: 40,
    pattern:
      /^(?:if you (?:purchase|buy|click)\b.{0,80}\bcommission|(?:we|this (?:post|article|page)) may (?:earn|contain)\b.{0,60}\b(?:commission|affiliate))/i,
  },
];

/** How long a page takes to read: a count and the word for it, nothing else. */
const READING_TIME =
  /^(?:(?:reading|read) time\s*:?\s*)?\d{1,3}[\s-]*min(?:ute)?s?\.?(?:[\s-]*(?:read|listen|watch))?$/i;

/** Parts set off by bars: a menu or an imprint. */
const BARS = /^[^|]+(?:\|[^|]+){2,}$/;

/**
 * What kind of set phrase a line is that stands by itself; null for everything else.
 *
 * @param words how many words it has
 */
export function boilerplateKind(line: string, words: number): BoilerplateKind | null {
  const lower = line.toLowerCase();
  const label = LABELS.find(
    ({ maxWords, pattern, hints }) =>
      words <= maxWords &&
      (hints?.some((hint) => lower.includes(hint)) ?? true) &&
      pattern.test(line),
  );
  if (label) return label.kind;
  if (READING_TIME.test(line)) return 'byline';
  return BARS.test(line) && !/[.!?]$/.test(line) ? 'navigation' : null;
}

/** How a line begins that a page puts among an article's sentences, whatever follows. */
const OPENINGS =
  /^\W*(?:read more|see also|more on this|related|watch|listen|share this|follow us|follow @|subscribe|sign up|click here|advertisement|story continues|photo(?:graph)?s?\s*[:by(]|image (?:copyright|caption|source)|media caption|picture\s*:|updated\b|published\b|posted\b|last modified|copyright\b|©|all rights reserved|additional reporting|reporting by|editing by|with reporting|this article|this story)/i;

/**
 * Whether a line of a text that was read, or a sentence of it, is the page's and not the report's.
 *
 * @param words how many words it has
 */
export const isBoilerplateLine = (line: string, words: number): boolean =>
  OPENINGS.test(line) || boilerplateKind(line.trim(), words) !== null;

import { anchor } from '@/lib/anchoring/anchor.ts';
import { type HighlightKind, Highlights } from '@/lib/anchoring/highlights.ts';
import type { Article } from '@/lib/article/article.ts';
import type { Comparison, Finding } from '@/lib/comparison/finding.ts';
import type { ReaderNotice } from '@/lib/messages.ts';
import type { VersionReport } from '@/lib/report.ts';
import type { Span } from '@/lib/span.ts';
import { Card } from './card.tsx';
import { CardHost } from './card-host.tsx';

/** A sentence of the reading with all that was found about it. */
interface Marked {
  sentence: Span;
  kind: HighlightKind;
  /** Indices into the comparison's findings. */
  findings: number[];
}

/**
 * The findings in a page: sentences marked, a click on one opens its card.
 *
 * Nothing of it is in the page's DOM but the card's host while the card is open.
 */
export class Annotations {
  readonly #window: Window & typeof globalThis;
  readonly #highlights: Highlights;
  readonly #card: CardHost;
  readonly #tell: (notice: ReaderNotice) => void;
  /** The sentence whose card was opened last: the place to go on from. */
  #last = -1;
  #article: Article | null = null;
  #comparison: Comparison = { findings: [], incomparable: [] };
  #versions: VersionReport[] = [];
  #marked: Marked[] = [];

  /** @param tell hears which finding's card is open, and of none */
  constructor(
    window: Window & typeof globalThis,
    tell: (notice: ReaderNotice) => void = () => undefined,
  ) {
    this.#window = window;
    this.#tell = tell;
    this.#highlights = new Highlights(window);
    this.#card = new CardHost(window, () => {
      this.#highlights.setCurrent(null);
      this.#tell({ told: 'current', finding: null });
    });
    window.addEventListener('click', (event) => this.#clicked(event), { capture: true });
  }

  /**
   * Marks what was found in the article that this page shows, in place of anything marked before.
   *
   * @returns the indices of findings whose sentence the page does not show
   */
  show(article: Article, comparison: Comparison, versions: VersionReport[]): number[] {
    this.#article = article;
    this.#comparison = comparison;
    this.#versions = versions;
    this.#marked = sentencesOf(comparison);
    this.#last = -1;
    this.#card.close();
    return this.#paint();
  }

  /** Scrolls to a finding's sentence and opens its card. False when the page shows it no more. */
  reveal(finding: number): boolean {
    const id = this.#marked.findIndex((marked) => marked.findings.includes(finding));
    // The page may have been changed by its own scripts since it was painted.
    if (id >= 0 && !this.#highlights.find(id)) this.#paint();
    const found = this.#highlights.find(id);
    if (!found) return false;
    const { documentElement } = this.#window.document;
    const box = found.range.getBoundingClientRect();
    const calm = this.#window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#window.scrollBy({
      top: box.top - documentElement.clientHeight / 3,
      behavior: calm ? 'instant' : 'smooth',
    });
    this.#open(id);
    return true;
  }

  /** Opens the card of the next marked sentence, or of the previous one, round and round. */
  step(by: 1 | -1): boolean {
    const order = this.#marked
      .map(({ sentence, findings }, id) => ({ id, at: sentence.start, finding: findings[0]! }))
      .filter(({ id }) => this.#highlights.find(id))
      .sort((a, b) => a.at - b.at);
    const now = order.findIndex(({ id }) => id === this.#last);
    const next = now < 0 ? (by > 0 ? 0 : order.length - 1) : now + by;
    const to = order[(next + order.length) % order.length];
    return to !== undefined && this.reveal(to.finding);
  }

  #paint(): number[] {
    const text = this.#article?.text ?? '';
    const ranges = anchor(
      this.#window.document.body,
      text,
      this.#marked.map((marked) => marked.sentence),
    );
    this.#highlights.show(
      this.#marked.flatMap(({ kind }, id) => {
        const range = ranges[id];
        return range ? [{ id, kind, range }] : [];
      }),
    );
    return this.#marked.flatMap(({ findings }, id) => (ranges[id] ? [] : findings));
  }

  #clicked(event: MouseEvent): void {
    if (this.#card.holds(event)) return;
    const target = event.target as Element | null;
    // A link in a marked sentence stays a link; selecting words is no click.
    const busy = !target || event.button !== 0 || target.closest('a[href], button, input, label');
    const selecting = this.#window.getSelection()?.isCollapsed === false;
    const hit =
      busy || selecting ? undefined : this.#highlights.at(event.clientX, event.clientY, target);
    if (hit) this.#open(hit.id);
    else this.#card.close();
  }

  #open(id: number): void {
    const found = this.#highlights.find(id);
    const marked = this.#marked[id];
    if (!found || !marked || !this.#article) return;
    this.#last = id;
    this.#highlights.setCurrent(id);
    this.#tell({ told: 'current', finding: marked.findings[0]! });
    this.#card.open(
      found.range,
      <Card
        text={this.#article.text}
        findings={marked.findings.map((index) => this.#comparison.findings[index]!)}
        versions={this.#versions}
        close={() => this.#card.close()}
      />,
    );
  }
}

/** Findings by the sentence that they are about; one that differs outranks one only here. */
function sentencesOf({ findings }: Comparison): Marked[] {
  const sentences = new Map<string, Marked>();
  findings.forEach((finding, index) => {
    const kind = highlightOf(finding);
    if (!kind || !finding.here) return;
    const { sentence } = finding.here;
    const key = `${sentence.start}-${sentence.end}`;
    const marked = sentences.get(key);
    if (!marked) sentences.set(key, { sentence, kind, findings: [index] });
    else {
      marked.findings.push(index);
      if (kind === 'differs') marked.kind = 'differs';
    }
  });
  return [...sentences.values()];
}

const highlightOf = ({ kind }: Finding): HighlightKind | null =>
  kind === 'differs' || kind === 'omitted' ? kind : null;

import { anchor } from '@/lib/anchoring/anchor.ts';
import { letters } from '@/lib/anchoring/letters.ts';
import { type Between, boxOf, elementOf, gapLine } from '@/lib/anchoring/margin.ts';
import type { Span } from '@/lib/shared/span.ts';
import type { Box } from './card-host.tsx';
import type { Target } from './targets.ts';

/** A target with where it is in the page as it stood when it was looked for. */
export interface PlacedTarget extends Target {
  /** Of its sentence; null where the page does not show it, and for a gap. */
  range: Range | null;
  /** The words that the range had when it was found, to see that it still has them. */
  words: string;
  /** Of its gap; null where neither paragraph is shown, and for a sentence. */
  between: Between | null;
}

/** Half of what a gap counts as where it is to be scrolled to, in CSS pixels. */
const HALF_GAP_PX = 8;

/**
 * Finds every target in the page as it is now.
 *
 * @param text the article's, which the targets point into
 * @param body null in a page that has lost it, which shows nothing
 */
export function placeTargets(
  body: Element | null,
  text: string,
  targets: readonly Target[],
): PlacedTarget[] {
  // All at once: what a look at the page costs is hardly more for a hundred spans than for one.
  const spans = targets.flatMap(spansOf);
  const ranges = body ? anchor(body, text, spans) : spans.map(() => null);
  let next = 0;
  return targets.map((target) => {
    const found = spansOf(target).map(() => ranges[next++] ?? null);
    if (target.sentence) {
      const range = found[0] ?? null;
      return { ...target, range, words: range ? letters(range.toString()) : '', between: null };
    }
    const above = target.gap?.above ? (found.shift() ?? null) : null;
    const below = found.shift() ?? null;
    return { ...target, range: null, words: '', between: above || below ? { above, below } : null };
  });
}

/** What has to be found in the page for a target: its sentence, or the paragraphs around its gap. */
const spansOf = ({ sentence, gap }: Target): Span[] =>
  sentence ? [sentence] : [gap?.above, gap?.below].filter((span) => span != null);

/** Whether a target still stands where it was found; also of one that was not found. */
export function isIntact({ range, words, between }: PlacedTarget): boolean {
  if (range) return range.startContainer.isConnected && letters(range.toString()) === words;
  return [between?.above, between?.below].every(
    (paragraph) => !paragraph || (paragraph.startContainer.isConnected && !paragraph.collapsed),
  );
}

/** The findings whose sentence the page does not show. */
export const orphansOf = (targets: readonly PlacedTarget[]): number[] =>
  targets.flatMap(({ sentence, range, findings }) => (sentence && !range ? findings : []));

/** Where a target is in the viewport now; null where the page does not show it. */
export function targetBox({ range, between }: PlacedTarget): Box | null {
  if (range) return boxOf(range);
  const line = between && gapLine(between);
  return (
    line && {
      left: line.left,
      right: line.right,
      top: line.y - HALF_GAP_PX,
      bottom: line.y + HALF_GAP_PX,
    }
  );
}

/** The element in which a target stands, or the nearest to its gap. */
export function targetElement({ range, between }: PlacedTarget): Element | null {
  if (range) return range.startContainer.parentElement;
  return between && elementOf((between.above ?? between.below)!);
}

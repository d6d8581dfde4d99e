import { type Gap, gapsOf } from '@/lib/anchoring/gaps.ts';
import type { Paint } from '@/lib/anchoring/highlights.ts';
import type { Comparison, Finding } from '@/lib/comparison/model/finding.ts';
import type { Highlighted } from '@/lib/settings/settings.ts';
import type { Span } from '@/lib/shared/span.ts';

/** A place in the page at which there is something to show: a sentence, or a gap between two. */
export interface Target {
  /** The sentence; null for a gap. */
  sentence: Span | null;
  gap: Gap | null;
  /** Indices into the comparison's findings, loudest first. */
  findings: number[];
}

/** From this weight on a difference is typed: a figure against a figure, a name against a name. */
const TYPED_WEIGHT_THRESHOLD = 0.5;

const RANK: readonly Paint[] = ['differs', 'wording', 'omitted', 'unclear'];

/** All places of a comparison in the order of the reading's text. */
export function targetsOf(text: string, comparison: Comparison): Target[] {
  const sentences = new Map<string, Target & { sentence: Span }>();
  comparison.findings.forEach((finding, index) => {
    if (!finding.here || !paintOf(finding)) return;
    const { sentence } = finding.here;
    const key = `${sentence.start}-${sentence.end}`;
    const target = sentences.get(key);
    if (target) target.findings.push(index);
    else sentences.set(key, { sentence, gap: null, findings: [index] });
  });
  for (const { findings } of sentences.values()) {
    const rank = (index: number) => RANK.indexOf(paintOf(comparison.findings[index]!)!);
    const weight = (index: number) => comparison.findings[index]!.weight;
    findings.sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a));
  }
  const gaps = gapsOf(text, comparison).map(
    (gap): Target => ({ sentence: null, gap, findings: gap.findings }),
  );
  const placeOf = ({ sentence, gap }: Target): number =>
    sentence?.start ?? gap?.above?.end ?? gap?.below?.start ?? 0;
  return [...sentences.values(), ...gaps].sort((a, b) => placeOf(a) - placeOf(b));
}

/** How a finding's sentence is painted; null for a kind that marks no sentence. */
function paintOf({ kind, aspect, weight }: Finding): Paint | null {
  if (kind === 'differs')
    return aspect === 'wording' || weight < TYPED_WEIGHT_THRESHOLD ? 'wording' : 'differs';
  return kind === 'omitted' || kind === 'unclear' ? kind : null;
}

/** How a target's sentence is painted with some kinds switched off; null where none is left. */
export function shownPaint(
  { findings }: Target,
  comparison: Comparison,
  on: Highlighted,
): Paint | null {
  const shown = findings
    .map((index) => comparison.findings[index]!)
    .find(({ kind }) => isOn(kind, on));
  return shown ? paintOf(shown) : null;
}

/** Whether the reader wants to see anything of a target. */
export const isShown = ({ findings }: Target, comparison: Comparison, on: Highlighted): boolean =>
  findings.some((index) => isOn(comparison.findings[index]!.kind, on));

const isOn = (kind: Finding['kind'], on: Highlighted): boolean => kind !== 'agrees' && on[kind];

import { i18n } from '#i18n';
import type { Finding, Place } from '@/lib/comparison/model/finding.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import { sliceOnOneLine } from '@/lib/shared/span.ts';

/** More than this is read in its sentence, not at a glance; UTF-16 code units. */
const MAX_VALUE_LENGTH = 36;

interface Value {
  text: string;
  /** Who states it; null for the reading. */
  outlets: string[] | null;
}

/**
 * The values that a typed difference is about, side by side, so that nobody has to look for them in
 * the sentences below. Outlets that state the same share one. Nothing where a side has no value of
 * its own, as with a negation, or one that is too long to be a headline.
 */
export function FindingValues({
  finding,
  text,
  versions,
}: {
  finding: Finding;
  text: string;
  versions: VersionReport[];
}) {
  const values = valuesOf(finding, text, versions);
  if (!values) return null;
  return (
    <dl class="values" data-long={values.some((value) => value.text.length > 14) || undefined}>
      {values.map((value) => (
        <div key={value.outlets?.[0] ?? ''} class={value.outlets ? 'value' : 'value value-here'}>
          <dt>{value.outlets ? <bdi>{value.outlets.join(', ')}</bdi> : i18n.t('finding.here')}</dt>
          <dd dir="auto">{value.text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The values of a difference, the reading's first; null where a side has none that can be shown. */
export function valuesOf(
  { here, there }: Finding,
  text: string,
  versions: VersionReport[],
): Value[] | null {
  if (!here) return null;
  const values: Value[] = [{ text: valueAt(here, text), outlets: null }];
  for (const place of there) {
    const { outlet, text: own } = versions[place.version]!;
    const value = valueAt(place, own);
    const same = values.find(
      ({ text, outlets }) => outlets && text.toLowerCase() === value.toLowerCase(),
    );
    if (!same) values.push({ text: value, outlets: [outlet] });
    else if (!same.outlets!.includes(outlet)) same.outlets!.push(outlet);
  }
  const tellable = values.every(({ text }) => text !== '' && text.length <= MAX_VALUE_LENGTH);
  return tellable && values.length > 1 ? values : null;
}

/** Empty where no single stretch of words decides: several of them make no sense out of context. */
function valueAt({ marks: [mark, ...more] }: Place, text: string): string {
  if (!mark || more.length > 0) return '';
  return sliceOnOneLine(text, mark).trim();
}

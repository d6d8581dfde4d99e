import { i18n } from '#i18n';
import type { Finding } from '@/lib/comparison/model/finding.ts';
import type { VersionReport } from '@/lib/report/compare-articles.ts';
import { countSources } from '@/lib/report/count-sources.ts';

/** 'In 2 independent reports (5 outlets)': said where outlets that print one text are among them. */
export function SourceCounts({
  finding,
  versions,
}: {
  finding: Finding;
  versions: VersionReport[];
}) {
  const { reports, outlets } = countSources(finding, versions);
  if (reports === outlets) return null;
  return (
    <p class="voices hint" title={i18n.t('finding.voicesHint')}>
      {i18n.t('finding.voices', reports, [String(reports), String(outlets)])}
    </p>
  );
}

import { i18n } from '#i18n';
import type { Finding } from '@/lib/comparison/finding.ts';
import type { VersionReport } from '@/lib/report.ts';
import { voicesIn } from '@/lib/voices.ts';

/** 'In 2 independent reports (5 outlets)': said where outlets that print one text are among them. */
export function Voices({ finding, versions }: { finding: Finding; versions: VersionReport[] }) {
  const { reports, outlets } = voicesIn(finding, versions);
  if (reports === outlets) return null;
  return (
    <p class="voices hint" title={i18n.t('finding.voicesHint')}>
      {i18n.t('finding.voices', reports, [String(reports), String(outlets)])}
    </p>
  );
}

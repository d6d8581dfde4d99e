import { i18n } from '#i18n';
import type { Finding } from '@/lib/comparison/finding.ts';
import type { VersionReport } from '@/lib/report.ts';
import { FindingEntry } from './finding-entry.tsx';

/** What was found about one sentence, shown beside it. */
export function Card(props: {
  text: string;
  findings: Finding[];
  versions: VersionReport[];
  close: () => void;
}) {
  const { text, findings, versions, close } = props;
  return (
    <div class="card" role="dialog" aria-label={i18n.t('card.label')} tabIndex={-1}>
      <button type="button" class="card-close" aria-label={i18n.t('card.close')} onClick={close}>
        ×
      </button>
      {(['differs', 'omitted'] as const).map((kind) => {
        const ofKind = findings.filter((finding) => finding.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} class={`list list-${kind}`}>
            <h2>{i18n.t(`kinds.${kind}`)}</h2>
            {ofKind.map((finding) => (
              <FindingEntry
                key={`${finding.aspect}:${finding.here?.span.start}`}
                finding={finding}
                text={text}
                versions={versions}
                atSentence
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}

import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { latestArticles } from '@/lib/corpus/articles/listing.ts';
import { writeBackup } from '@/lib/corpus/backup/write.ts';
import { backedUpSettings } from '@/lib/settings/backed-up-settings.ts';
import { lastBackup } from '@/lib/settings/settings.ts';
import { interfaceLocale } from '../../shared/interface-language.ts';
import { download } from '../shared/download.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { useQuery } from '../shared/use-query.ts';
import { Progress } from './progress.tsx';
import { useTask } from './use-task.ts';

/** The whole library as one file, and when that was done last. */
export function ExportSection() {
  const { state, run, cancel } = useTask();
  const [share, setShare] = useState<number | null>(null);
  const { asked, again } = useQuery(
    useCallback(
      async () => ({ at: (await lastBackup.get()).at, all: (await latestArticles(0, 1)).all }),
      [],
    ),
  );
  const known = asked.state === 'here' ? asked.value : null;

  const write = () =>
    run(async (signal) => {
      const all = Math.max(1, known?.all ?? 1);
      setShare(0);
      const stream = writeBackup(await backedUpSettings(), (done) =>
        setShare(Math.min(1, done / all)),
      );
      // The browser keeps a blob of this size on the disk while it grows.
      const blob = await new Response(endedBy(signal, stream)).blob();
      download(blob, `crossread-${today()}.ndjson.gz`);
      await lastBackup.set({ at: Date.now() });
      again();
    });

  return (
    <section class="panel" aria-labelledby="take-out">
      <h2 id="take-out">{i18n.t('backup.out')}</h2>
      <p>{i18n.t('backup.outText')}</p>
      {state === 'running' ? (
        <Progress label={i18n.t('backup.writing')} share={share} cancel={cancel} />
      ) : (
        <div class="actions">
          <button type="button" class="primary" onClick={write} disabled={!known?.all}>
            {i18n.t('backup.write')}
          </button>
          <span class="soft last-backup" role="status">
            {known && lastWords(known.at, known.all)}
          </span>
        </div>
      )}
      {typeof state === 'object' && <FailureNotice failure={state.failure} again={write} />}
      {asked.state === 'failed' && <FailureNotice failure={asked.failure} again={again} />}
    </section>
  );
}

function lastWords(at: number | null, articles: number): string {
  if (articles === 0) return i18n.t('backup.nothing');
  if (at === null) return i18n.t('backup.never');
  const date = new Intl.DateTimeFormat(interfaceLocale(), {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return i18n.t('backup.last', [date.format(at)]);
}

/** By the reader's calendar: it is part of a file's name. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function endedBy<T>(signal: AbortSignal, stream: ReadableStream<T>): ReadableStream<T> {
  return stream.pipeThrough(new TransformStream<T, T>(), { signal });
}

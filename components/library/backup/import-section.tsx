import { i18n } from '#i18n';
import { DropZone } from './drop-zone.tsx';
import { ImportView } from './import-view.tsx';
import { PasteText } from './paste-text.tsx';
import { RestoreView } from './restore-view.tsx';
import { useImport } from './use-import.ts';
import { useRestore } from './use-restore.ts';

const BACKUP = /\.(?:gz|ndjson)$/i;

/** Backups, saved pages and texts: one place takes them all, and tells them apart. */
export function ImportSection() {
  const restoring = useRestore();
  const importing = useImport();
  const { step } = restoring.state;
  const isBusy = importing.task === 'running' || restoring.task === 'running' || step === 'staged';
  const take = (files: File[]) => {
    const backup = files.find(({ name }) => BACKUP.test(name));
    const others = files.filter((file) => file !== backup);
    if (backup) restoring.read(backup);
    if (others.length > 0) importing.take(others);
  };
  return (
    <section class="panel" aria-labelledby="bring-in">
      <h2 id="bring-in">{i18n.t('backup.in')}</h2>
      <p>{i18n.t('backup.inText')}</p>
      <DropZone take={take} disabled={isBusy} />
      <RestoreView restoring={restoring} />
      <ImportView importing={importing} />
      <PasteText keep={(article) => importing.answer(null, article)} />
    </section>
  );
}

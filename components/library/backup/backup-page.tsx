import { i18n } from '#i18n';
import { useTitle } from '../shared/use-title.ts';
import './backup.css';
import { DeleteOldSection } from './delete-old-section.tsx';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';

/** The library as what belongs to its reader: out to a file, in from files, and smaller. */
export function BackupPage() {
  useTitle(i18n.t('backup.title'));
  return (
    <div class="library-page backup-page">
      <h1>{i18n.t('backup.title')}</h1>
      <ExportSection />
      <ImportSection />
      <DeleteOldSection />
    </div>
  );
}

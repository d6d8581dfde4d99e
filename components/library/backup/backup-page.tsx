import { i18n } from '#i18n';
import { useTitle } from '../use-title.ts';
import './backup.css';
import { BringIn } from './bring-in.tsx';
import { MakeRoom } from './make-room.tsx';
import { TakeOut } from './take-out.tsx';

/** The library as what belongs to its reader: out to a file, in from files, and smaller. */
export function BackupPage() {
  useTitle(i18n.t('backup.title'));
  return (
    <div class="library-page backup-page">
      <h1>{i18n.t('backup.title')}</h1>
      <TakeOut />
      <BringIn />
      <MakeRoom />
    </div>
  );
}

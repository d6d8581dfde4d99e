import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SavedReport } from '@/lib/corpus/articles/reports.ts';
import { articleAsText } from '@/lib/export/article-text.ts';
import { fileName } from '@/lib/export/file-name.ts';
import { deleteThem, moveThem } from '../corrections/corrections.ts';
import { StoryChooser } from '../corrections/story-chooser.tsx';
import { hashOf } from '../navigation/route.ts';
import { download } from '../shared/download.ts';

/** What a reader may correct about one article, and the way to take it out. */
export function ArticleActions({ report, alone }: { report: SavedReport; alone: boolean }) {
  const { id, story, article } = report;
  const [choosing, setChoosing] = useState(false);
  const remove = async () => {
    if (await deleteThem([id])) location.hash = hashOf({ page: 'stories' });
  };
  return (
    <div class="report-actions">
      <button type="button" onClick={() => setChoosing(true)}>
        {i18n.t('correct.move')}
      </button>
      {!alone && (
        <button type="button" onClick={() => moveThem([id], null)}>
          {i18n.t('correct.takeOut')}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          const text = new Blob([articleAsText(article)], { type: 'text/plain' });
          download(text, fileName(article.title, 'txt'));
        }}
      >
        {i18n.t('export.text')}
      </button>
      <button type="button" onClick={remove}>
        {i18n.t('correct.delete')}
      </button>
      {choosing && (
        <StoryChooser
          title={i18n.t('correct.moveTitle')}
          except={[story]}
          chosen={(other) => {
            setChoosing(false);
            if (other) moveThem([id], other.id);
          }}
        />
      )}
    </div>
  );
}

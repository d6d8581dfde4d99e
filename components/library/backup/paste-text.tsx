import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '@/lib/article/model/article.ts';
import { type Draft, draftOfText } from '@/lib/import/draft.ts';
import { GapForm } from './gap-form.tsx';

/** A text from the clipboard, such as of a paper that has no page. */
export function PasteText({ keep }: { keep: (article: Article) => Promise<void> }) {
  const [text, setText] = useState('');
  const drafted = text.trim() === '' ? null : draftOfText('', text);
  const draft: Draft | null = drafted && 'draft' in drafted ? drafted.draft : null;
  return (
    <details class="paste">
      <summary>{i18n.t('backup.paste')}</summary>
      <label>
        {i18n.t('backup.pasteLabel')}
        <textarea
          rows={8}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      {draft && (
        <GapForm
          draft={draft}
          keep={async (article) => {
            await keep(article);
            setText('');
          }}
          drop={() => setText('')}
        />
      )}
    </details>
  );
}

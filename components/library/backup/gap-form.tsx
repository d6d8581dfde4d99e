import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '@/lib/article/model/article.ts';
import type { Draft } from '@/lib/import/draft.ts';
import { type Answers, completed } from '@/lib/import/import-files.ts';

/** The outlet named last: files that are brought in together often come from one. */
let lastOutlet = '';

/** Asks for what a text does not say of itself: who published it, where and when. */
export function GapForm(props: {
  draft: Draft;
  keep: (article: Article) => Promise<void>;
  drop: () => void;
}) {
  const { draft, keep, drop } = props;
  const [answers, setAnswers] = useState<Answers>({
    outlet: draft.gaps.includes('outlet') ? lastOutlet : '',
    address: '',
    date: '',
  });
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const set = (name: keyof Answers) => (event: { currentTarget: HTMLInputElement }) => {
    setWrong(false);
    setAnswers({ ...answers, [name]: event.currentTarget.value });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const article = await completed(draft, answers);
    setWrong(article === null);
    if (!article) return;
    if (answers.outlet) lastOutlet = answers.outlet;
    await keep(article);
  };
  return (
    <form class="gap-form" onSubmit={submit} aria-labelledby={`${id}-title`}>
      <p id={`${id}-title`} class="gap-title">
        <bdi>{draft.article.title || draft.name}</bdi>
        {draft.name && <span class="soft">{draft.name}</span>}
      </p>
      <div class="fields">
        {draft.gaps.includes('outlet') && (
          <label>
            {i18n.t('backup.outlet')}
            <input required value={answers.outlet} onInput={set('outlet')} maxLength={200} />
          </label>
        )}
        {draft.gaps.includes('date') && (
          <label>
            {i18n.t('backup.date')}
            <input type="date" value={answers.date} onInput={set('date')} />
          </label>
        )}
        {draft.gaps.includes('address') && (
          <label class="wide">
            {i18n.t('backup.address')}
            <input
              type="url"
              inputMode="url"
              placeholder="https://"
              value={answers.address}
              onInput={set('address')}
            />
          </label>
        )}
      </div>
      {wrong && (
        <p class="warning" role="alert">
          {i18n.t('backup.wrongAnswer')}
        </p>
      )}
      <div class="actions">
        <button type="submit">{i18n.t('article.save')}</button>
        <button type="button" class="quiet" onClick={drop}>
          {i18n.t('backup.leaveOut')}
        </button>
      </div>
    </form>
  );
}

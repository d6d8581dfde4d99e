import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type SearchFacets, type SearchQuery, searchFacets } from '@/lib/corpus/search/search.ts';
import { interfaceLocale } from '../../shared/interface-language.ts';
import { failureOf } from '../shared/use-query.ts';

/** An empty search, which finds nothing because nothing is looked for. */
export const NO_QUERY: SearchQuery = { words: '', order: 'relevance' };

/** Whether anything is looked for. */
export const isSearching = ({ words, outlets, from, until, language, partial }: SearchQuery) =>
  words.trim() !== '' ||
  (outlets?.length ?? 0) > 0 ||
  Boolean(from || until || language) ||
  partial === true;

/** Outlets that can be chosen by a click; the others are found by their names as words. */
const MAX_OUTLETS = 200;

/** Words, and what the search is narrowed to. */
export function SearchBox(props: { query: SearchQuery; search: (query: SearchQuery) => void }) {
  const { query, search } = props;
  const [facets, setFacets] = useState<SearchFacets | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) searchFacets().then(setFacets, failureOf);
  }, [open]);
  return (
    <search class="search">
      <input
        type="search"
        class="search-words"
        aria-label={i18n.t('search.label')}
        placeholder={i18n.t('search.label')}
        value={query.words}
        onInput={({ currentTarget }) => search({ ...query, words: currentTarget.value })}
      />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{i18n.t('search.narrow')}</summary>
        <div class="search-filters">
          <label>
            <span>{i18n.t('search.outlet')}</span>
            <select
              value={query.outlets?.[0] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                search({ ...query, outlets: value ? [value] : [] })
              }
            >
              <option value="">{i18n.t('search.any')}</option>
              {facets?.outlets.slice(0, MAX_OUTLETS).map(({ name, count }) => (
                <option key={name} value={name}>
                  {name} ({count})
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{i18n.t('search.language')}</span>
            <select
              value={query.language ?? ''}
              onChange={({ currentTarget: { value } }) =>
                search({ ...query, language: value || null })
              }
            >
              <option value="">{i18n.t('search.any')}</option>
              {facets?.languages.map(({ name, count }) => (
                <option key={name} value={name}>
                  {languageName(name)} ({count})
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{i18n.t('search.from')}</span>
            <input
              type="date"
              value={query.from ?? ''}
              onChange={({ currentTarget: { value } }) => search({ ...query, from: value || null })}
            />
          </label>
          <label>
            <span>{i18n.t('search.until')}</span>
            <input
              type="date"
              value={query.until ?? ''}
              onChange={({ currentTarget: { value } }) =>
                search({ ...query, until: value || null })
              }
            />
          </label>
          <label class="search-partial">
            <input
              type="checkbox"
              checked={query.partial === true}
              onChange={({ currentTarget: { checked } }) =>
                search({ ...query, partial: checked || null })
              }
            />
            <span>{i18n.t('search.partial')}</span>
          </label>
        </div>
      </details>
    </search>
  );
}

/** A language by its name in the reader's own; a tag that the browser does not know stays itself. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(interfaceLocale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

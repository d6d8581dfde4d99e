import { withoutMarkup } from '../page/markup.ts';

/** Far more than any byline; a list beyond it is a staff page. */
const MAX_AUTHORS = 20;
const MAX_WORDS = 6;

/** 'By' and its kin, which templates leave in the field for the name. */
const BY = /^(?:(?:written|reported|posted|words)\s+)?(?:by|von|par|por|door|di|av|af)[\s:]+/i;

/** A role, a desk, an agency behind the name: 'Ada Holm | Harbour News', 'Ada Holm, Political Editor'. */
const BEHIND = /\s*[|•·/(].*$|\s+(?:for|at|from)\s+the\s.*$/;

/** A date or a count that stands right behind the name, and the dash between. */
const STAMP = /\s*(?:\d|\s[-–—]).*$/;

const isAddress = (name: string): boolean =>
  /^(?:https?:|www\.|\/|@)/i.test(name) || /\S@\S/.test(name);

/** A person's or desk's name for readers; 'ada-holm' and 'admin' are user names. */
const isName = (name: string): boolean =>
  name !== '' &&
  !isAddress(name) &&
  name.split(' ').length <= MAX_WORDS &&
  /\p{L}/u.test(name) &&
  !/^(?:[\p{Ll}\d]+[-_.][\p{Ll}\d_.-]+|admin|editor|staff|author|null|undefined)$/u.test(name);

/** Names parted by commas are people when each has a first name too; else what follows is a role. */
function parted(text: string): string[] {
  const joined = text.split(/\s*;\s*|\s*,?\s+(?:and|AND|und|et|y|e|en|og|och|&)\s+/);
  return joined.flatMap((part) => {
    const [first = '', ...rest] = part.split(/\s*,\s*/);
    const people = rest.filter(
      (name) => /^\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(name) && !ROLE.test(name),
    );
    return [first, ...people];
  });
}

const ROLE =
  /\b(?:editor|reporter|correspondent|writer|producer|columnist|staff|news|press|times|post|media|chief|desk|contributor|bureau)\b/i;

/**
 * The people who wrote an article, from what a page has in its author fields: one name or several in
 * one string, with or without 'By', roles and agencies. Addresses and user names are left out.
 *
 * @param outlet the outlet's own name, which says nothing as an author
 */
export function authorNames(raw: readonly string[], outlet: string): string[] {
  const names = raw
    .map((text) => withoutMarkup(text).replace(BY, ''))
    .flatMap(parted)
    .map((name) => name.replace(BEHIND, '').replace(BY, '').replace(STAMP, '').trim())
    .filter((name) => isName(name) && name.toLowerCase() !== outlet.toLowerCase());
  return [...new Set(names)].slice(0, MAX_AUTHORS);
}

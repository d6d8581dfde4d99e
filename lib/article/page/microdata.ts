/**
 * Whether a property written into the page's markup (schema.org microdata, `time[pubdate]`) is one of
 * the page's own article: related stories and comments are items too, with authors and dates of their
 * own. The article's item is the one with the headline or the text in it; outside of any item a
 * property is the page's.
 */
export function isOfArticle(element: Element): boolean {
  const item = element.closest('[itemscope], article, aside, nav, footer, [itemprop~="comment"]');
  return item === null || item.querySelector('h1, [itemprop~="articleBody"]') !== null;
}

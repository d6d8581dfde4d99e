/** One object of a page's structured data (schema.org, JSON-LD). Nothing in it can be relied on. */
export type Node = Record<string, unknown>;

/** More text than this in one script is data for an application, not a description of a page. */
const MAX_LENGTH = 2_000_000;

/** How deep lists and graphs are followed; real pages need three. */
const MAX_DEPTH = 8;

/** By hand: a regular expression would look at every comma of the script for each bracket. */
function withoutTrailingComma(text: string): string {
  const kept = text.trimEnd();
  return kept.endsWith(',') ? kept.slice(0, -1) : text;
}

/**
 * The first JSON value of `text`, mended where pages commonly break it: raw line breaks and tabs in
 * strings, comments, trailing commas, an HTML comment or CDATA around it, further text behind it.
 */
function mended(script: string): string {
  const text = script.replace(/<!\[CDATA\[|<!--/g, ' ');
  let out = '';
  let depth = 0;
  let inString = false;
  for (let i = text.search(/[[{]/); i >= 0 && i < text.length; i += 1) {
    const char = text[i]!;
    if (inString) {
      if (char === '\\') {
        out += char + (text[i + 1] ?? '');
        i += 1;
        continue;
      }
      inString = char !== '"';
      out += char < ' ' ? ' ' : char;
    } else if (char === '/' && (text[i + 1] === '/' || text[i + 1] === '*')) {
      const [end, skip] = text[i + 1] === '/' ? ['\n', 0] : ['*/', 1];
      const close = text.indexOf(end as string, i + 2);
      i = close < 0 ? text.length : close + (skip as number);
    } else {
      if (char === '}' || char === ']') {
        out = withoutTrailingComma(out);
        depth -= 1;
      } else if (char === '{' || char === '[') {
        depth += 1;
      }
      inString = char === '"';
      out += char;
      if (depth === 0) {
        return out;
      }
    }
  }
  return out;
}

function parsed(text: string): unknown {
  for (const attempt of [() => text, () => mended(text), () => mended(unescaped(text))]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // Broken this way; the next attempt mends more of it.
    }
  }
  return null;
}

/** A script whose quotation marks a template engine escaped. */
const unescaped = (text: string): string =>
  text.replace(/&quot;|&#34;|&#x22;/gi, '"').replace(/&amp;/gi, '&');

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property that may hold one value or a list of them, as a list. */
export const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.flat(2) : value === undefined || value === null ? [] : [value];

/** The types of a node, without a vocabulary's address before them. */
export const typesOf = (node: Node): string[] =>
  listed(node['@type'] ?? node.type)
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));

/** Only what stands for a page of its own; a list's items, parts and mentions describe other pages. */
function topNodes(value: unknown, depth = 0): Node[] {
  if (depth > MAX_DEPTH) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) => topNodes(item, depth + 1));
  }
  if (!isNode(value)) {
    return [];
  }
  const inside = [value['@graph'], value.mainEntity];
  return [value, ...inside.flatMap((item) => topNodes(item, depth + 1))];
}

/**
 * The objects of all JSON-LD scripts on the page, lists and graphs opened, in the page's order.
 * Broken scripts are mended where that is cheap, else passed over.
 */
export function structuredData(document: Document): Node[] {
  const scripts = [...document.getElementsByTagName('script')];
  return scripts.flatMap((script) => {
    if (!/ld\+json/i.test(script.getAttribute('type') ?? '')) {
      return [];
    }
    const text = script.textContent ?? '';
    return text.length > MAX_LENGTH ? [] : topNodes(parsed(text));
  });
}

/** What `value` stands for: itself, or, where it is only a reference, the node of that `@id`. */
export function resolved(value: unknown, nodes: readonly Node[]): unknown {
  if (!isNode(value) || typeof value['@id'] !== 'string' || 'name' in value) {
    return value;
  }
  return nodes.find((node) => node['@id'] === value['@id'] && 'name' in node) ?? value;
}

import type { FactCell, FactRow, FactTable } from '../comparison/facts/fact.ts';
import { isWebAddress, textFragment } from '../shared/text-fragment.ts';

/** A report of a story, as it goes out. */
export interface ExportedReport {
  outlet: string;
  title: string;
  url: string;
  /** ISO 8601; null when unknown. */
  publishedAt: string | null;
  /** What the places in the table point into. */
  text: string;
  /** Whether what is missing in it may be called missing. */
  whole: boolean;
}

/** A story with what its reports say, fact by fact. */
export interface ExportedStory {
  title: string;
  /** BCP 47; null when unknown. */
  language: string | null;
  /** In the order of the cells of `table`. */
  reports: ExportedReport[];
  table: FactTable;
}

/** What a reader of the file is told besides the reports' own words, in the reader's language. */
export interface ExportWords {
  fact: string;
  reports: string;
  noDate: string;
  partial: string;
  states: Record<FactCell['state'], string>;
  kinds: Record<FactRow['kind'], string>;
  /** What the file is and what it does not say. */
  note: string;
}

/** What a fact is about and how the reports stand to it, in a line. */
export const headingOf = ({ kind, topic }: FactRow, words: ExportWords): string =>
  topic.length > 0 ? `${words.kinds[kind]}: ${topic.join(', ')}` : words.kinds[kind];

/** The sentence that a cell quotes; an empty one where it quotes none. */
export function quotationOf(cell: FactCell, { text }: ExportedReport): string {
  if (!('place' in cell) || cell.place === null) return '';
  const { start, end } = cell.place.sentence;
  return text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
}

/** Where a quotation stands in its source; null for a text without an address. */
export function sourceOf(cell: FactCell, { url, text }: ExportedReport): string | null {
  if (!isWebAddress(url)) return null;
  return 'place' in cell && cell.place ? url + textFragment(text, cell.place.sentence) : url;
}

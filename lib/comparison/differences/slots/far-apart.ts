import { MS_PER_DAY } from '../../../shared/time.ts';
import type { TextPair } from '../../text-pair/text-pair.ts';

/** Days between two reports after which the later tells of a later stage, or of another event. */
const MAX_DAYS_APART = 14;

/** Whether two reports are so far apart that a figure in one need not hold for the other. */
export function areFarApart({ here, there }: TextPair): boolean {
  const apart = Math.abs(
    Date.parse(here.analysis.date ?? '') - Date.parse(there.analysis.date ?? ''),
  );
  return apart > MAX_DAYS_APART * MS_PER_DAY;
}

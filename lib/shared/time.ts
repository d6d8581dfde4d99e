export const SECONDS_PER_DAY = 86_400;
export const MS_PER_DAY = 1000 * SECONDS_PER_DAY;

/** The day, counted from 1970-01-01 in UTC, that a moment falls on; NaN where there is no moment. */
export const dayNumber = (milliseconds: number): number => Math.floor(milliseconds / MS_PER_DAY);

/** The same of a date, `YYYY-MM-DD`. */
export const dayNumberOf = (date: string): number => dayNumber(Date.parse(`${date}T00:00:00Z`));

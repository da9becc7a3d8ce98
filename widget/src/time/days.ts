/** A date such as `2026-12-08`, without a zone; sorts as text. */
export type Day = string;
/** A month such as `2026-12`. */
export type Month = string;

const DAY_MS = 864e5;

/** The date `count` days later. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The month `count` months later. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The same date of another month, or that month's last date when it is shorter. */
export function sameDayIn(month: Month, day: Day): Day {
  const last = lastDayOf(month);
  const wished = month + day.slice(7);
  return wished < last ? wished : last;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function lastDayOf(month: Month): Day {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** 0 for the first column of a week that starts on `weekStart` (1 is Monday, 7 Sunday), 6 for the last. */
export function columnOf(day: Day, weekStart: number): number {
  return (new Date(day).getUTCDay() - weekStart + 14) % 7;
}

/** The month as weeks of seven cells; cells outside the month are null. */
export function weeksOf(month: Month, weekStart: number): (Day | null)[][] {
  const first = `${month}-01`;
  const blanks = columnOf(first, weekStart);
  const length = Number(lastDayOf(month).slice(8));
  const weeks: (Day | null)[][] = [];
  for (let cell = 0; cell < blanks + length; cell++) {
    if (cell % 7 === 0) weeks.push([null, null, null, null, null, null, null]);
    if (cell >= blanks) weeks.at(-1)?.splice(cell % 7, 1, addDays(first, cell - blanks));
  }
  return weeks;
}

/** 1 for Monday to 7 for Sunday, from the browser; Monday where it does not say. */
export function weekStartOf(locale: string): number {
  const known: Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  } = new Intl.Locale(locale);
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

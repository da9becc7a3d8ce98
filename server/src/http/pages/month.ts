/** A month as a grid of weeks; null stands for a day of another month. Days are `YYYY-MM-DD`, months `YYYY-MM`. */
export function weeksOf(month: string, firstWeekday: number): (string | null)[][] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const gap = (first.dayOfWeek - firstWeekday + 7) % 7;
  const days = Array.from({ length: first.daysInMonth }, (_, index) =>
    first.add({ days: index }).toString(),
  );
  const cells = [...Array.from({ length: gap }, () => null), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
}

/** The month `count` months after; `count` may be negative. */
export function addMonths(month: string, count: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: count }).toString();
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** First and last day. */
export function daysOf(month: string): { from: string; to: string } {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return { from: `${month}-01`, to: `${month}-${daysInMonth}` };
}

/** A month somebody wrote into an address, when it is one and lies within reach. */
export function readMonth(
  text: string | undefined,
  reach: { first: string; last: string },
): string | null {
  if (text === undefined || !/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text)) return null;
  return text < reach.first || text > reach.last ? null : text;
}

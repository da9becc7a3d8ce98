/** The instant a clock on that wall shows the time, as ISO in UTC; in a gap of summer time, the moment after it. */
export function instantOf(date: string, time: string, zone: string): string {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // The offset of a first guess can be that of the other side of a change; the second guess is right.
  const guess = wall - offsetAt(wall, zone);
  const instant = wall - offsetAt(guess, zone);
  return new Date(instant).toISOString();
}

/** The calendar day of an instant in the zone, `2026-12-24`. */
export function dateOf(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}

/** Minutes since midnight that a clock on that wall shows at the instant. */
export function minutesAt(instant: string, zone: string): number {
  const at = Date.parse(instant);
  const wall = new Date(at + offsetAt(at, zone));
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/** The date so many days later. */
export function daysAfter(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Monday is 0. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

// Milliseconds the zone is ahead of UTC at the instant.
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

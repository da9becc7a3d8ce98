import type { Instant } from './types.ts';

/**
 * Ascending starts as compact text, to be sent inside a page.
 *
 * The text is a list of steps separated by single spaces, the empty text being the empty list. A step is `minutes` or
 * `minutes*times`, both whole numbers in base 36: go `minutes` forward and note a start, `times` times over (once when
 * not said). The walk begins at the Unix epoch, so the first step is the first start in minutes since 1970.
 * `hz3k9c u*7 1bo u*5` is a start, seven more half an hour apart, one 1,716 minutes later, five more half-hourly.
 *
 * Throws a `RangeError` for starts that are not whole minutes or do not ascend.
 */
export function packStarts(starts: readonly Instant[]): string {
  const steps: { minutes: number; times: number }[] = [];
  let previous = 0;
  for (const start of starts) {
    const minutes = wholeMinutes(start - previous);
    if (steps.length > 0 && minutes <= 0)
      throw new RangeError(`Starts must ascend: ${start} after ${previous}`);
    const last = steps.at(-1);
    if (last !== undefined && steps.length > 1 && last.minutes === minutes) last.times++;
    else steps.push({ minutes, times: 1 });
    previous = start;
  }
  return steps.map(writeStep).join(' ');
}

/** The starts of a packed text; the counterpart of `packStarts`, and the reference for the widget's own decoder. */
export function unpackStarts(packed: string): Instant[] {
  const starts: Instant[] = [];
  let start = 0;
  for (const step of packed === '' ? [] : packed.split(' ')) {
    const [minutes = '', times = '1'] = step.split('*');
    for (let left = Number.parseInt(times, 36); left > 0; left--) {
      start += Number.parseInt(minutes, 36) * MINUTE_MS;
      starts.push(start);
    }
  }
  return starts;
}

const MINUTE_MS = 60_000;

function wholeMinutes(duration: number): number {
  const minutes = duration / MINUTE_MS;
  if (!Number.isInteger(minutes)) throw new RangeError('Starts must be whole minutes');
  return minutes;
}

function writeStep({ minutes, times }: { minutes: number; times: number }): string {
  const step = minutes.toString(36);
  return times === 1 ? step : `${step}*${times.toString(36)}`;
}

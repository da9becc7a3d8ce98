import type { Interval } from '../availability/types.ts';
import type { WantedEvent } from './types.ts';

/** What Google was last known to have of a booking: its time, and a fingerprint of everything we write. */
export interface Written extends Interval {
  readonly print: string;
}

/** Everything we write, in one text to be hashed. The revision is left out: it alone is no reason to write. */
export function printSource(wanted: WantedEvent): string {
  const { tags: _, ...told } = wanted;
  return JSON.stringify(told, Object.keys(told).toSorted());
}

export function writeWritten({ start, end, print }: Written): string {
  return `${start} ${end} ${print}`;
}

export function readWritten(text: string | null): Written | null {
  const [start, end, print] = (text ?? '').split(' ');
  if (start === undefined || end === undefined || print === undefined) return null;
  return { start: Number(start), end: Number(end), print };
}

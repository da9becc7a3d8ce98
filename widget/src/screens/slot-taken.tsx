import { h } from 'preact';
import type { VNode } from 'preact';
import { chooseStart, seeDay } from '../flow.ts';
import { fill } from '../i18n/fill.ts';
import { dayIn } from '../time/zone.ts';
import type { LateProps } from '../late.tsx';

export interface SlotTakenProps extends LateProps {
  readonly taken: number;
  readonly nearest: readonly number[];
}

const MOST = 4;
const SHORT = { weekday: 'short', month: 'short' } as const;

/** Says that somebody was faster, and offers the nearest times; none of them is chosen for the visitor. */
export function SlotTaken({
  m: { flow, format, set },
  words,
  taken,
  nearest,
}: SlotTakenProps): VNode {
  const { zone } = flow;
  const day = dayIn(zone, taken);
  const offered = nearest.slice(0, MOST).toSorted((a, b) => a - b);
  return (
    <div class="note taken" role="alert">
      <h2 class="nh" tabIndex={-1}>
        {fill(words.taken, format.time(taken, zone))}
      </h2>
      <p>{offered.length > 0 ? words.kept : words.keptBare}</p>
      <div class="ts">
        {offered.map((start) => (
          <button
            type="button"
            class="ti"
            aria-pressed={start === flow.start}
            onClick={() => set(chooseStart, start)}
          >
            {dayIn(zone, start) !== day && <small>{format.day(dayIn(zone, start), SHORT)}</small>}
            {format.time(start, zone)}
          </button>
        ))}
      </div>
      <button type="button" class="lk" onClick={() => set(seeDay, day)}>
        {words.wholeDay}
      </button>
    </div>
  );
}

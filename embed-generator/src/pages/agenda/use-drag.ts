import type { Booking } from '@bookingsaas/server/contract/bookings';
import { useRef, useState } from 'preact/hooks';
import { MINUTE_PX } from './minute-px.ts';
import type { Spot } from './spot.ts';

const STEP_MIN = 15;
const SLACK_PX = 5;

/** Where the booking would be if it were let go now. */
export interface Ghost {
  readonly booking: Booking;
  readonly date: string;
  /** The person of the lane; empty where a lane is everybody's. */
  readonly lane: string;
  readonly from: number;
  readonly to: number;
}

interface Drag {
  readonly ghost: Ghost | null;
  grab(event: PointerEvent, booking: Booking): void;
}

/** Drags a booking with a mouse or a pen; fingers scroll, and have the dialog. Escape lets go without a change. */
export function useDrag({
  first,
  onDrop,
}: {
  /** The minute at the top of the grid. */
  readonly first: number;
  onDrop(booking: Booking, spot: Spot): void;
}): Drag {
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  return { ghost, grab };

  function grab(event: PointerEvent, booking: Booking): void {
    const block = event.currentTarget;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    if (!(block instanceof HTMLElement)) return;
    const length = (Date.parse(booking.end) - Date.parse(booking.start)) / 60_000;
    const held = event.clientY - block.getBoundingClientRect().top;
    const ended = new AbortController();
    const { signal } = ended;
    let last: Ghost | null = null;
    const isFar = (now: PointerEvent) =>
      Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) > SLACK_PX;
    const end = () => {
      ended.abort();
      setGhost(null);
    };

    addEventListener(
      'pointermove',
      (now) => {
        if (last === null && !isFar(now)) return;
        const place = placeUnder(now, held);
        if (place === null) return;
        const from = Math.max(0, Math.min(first + place.minutes, 24 * 60 - length));
        last = { booking, date: place.date, lane: place.lane, from, to: from + length };
        setGhost(last);
      },
      { signal },
    );
    addEventListener(
      'pointerup',
      () => {
        end();
        if (last === null) return;
        swallowClick();
        drop.current(booking, {
          date: last.date,
          minutes: last.from,
          staffId: last.lane === '' ? null : last.lane,
        });
      },
      { signal },
    );
    addEventListener('pointercancel', end, { signal });
    addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        if (last !== null) addEventListener('pointerup', swallowClick, { once: true });
        end();
      },
      { signal },
    );
  }
}

function placeUnder(
  { clientX, clientY }: PointerEvent,
  held: number,
): { date: string; lane: string; minutes: number } | null {
  const lane = document
    .elementsFromPoint(clientX, clientY)
    .find((one) => one instanceof HTMLElement && one.dataset['date'] !== undefined);
  if (!(lane instanceof HTMLElement)) return null;
  const minutes = (clientY - held - lane.getBoundingClientRect().top) / MINUTE_PX;
  return {
    date: lane.dataset['date'] ?? '',
    lane: lane.dataset['staff'] ?? '',
    minutes: Math.round(minutes / STEP_MIN) * STEP_MIN,
  };
}

// Letting go of a block is not a press on what happens to be there.
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
}

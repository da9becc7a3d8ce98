import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import type { Block } from './blocks.ts';
import { agendaTexts } from './texts.ts';

/** One booking in a column: a button that opens it and can be dragged elsewhere. */
export function BookingBlock({
  block: { booking, from, to },
  zone,
  now,
  isChosen,
  isConflict,
  isWide,
  isDragged,
  onOpen,
  onGrab,
}: {
  readonly block: Block;
  readonly zone: string;
  readonly now: number;
  readonly isChosen: boolean;
  /** It stands where its person is not. */
  readonly isConflict: boolean;
  /** There is room for whole names. */
  readonly isWide: boolean;
  readonly isDragged: boolean;
  onOpen(): void;
  onGrab(event: PointerEvent): void;
}): VNode {
  const texts = useTexts(agendaTexts);
  const formats = useFormats();
  const length = to - from;
  const waitsNow = booking.status === 'pending' && Date.parse(booking.end) > now;
  const isPast = Date.parse(booking.end) <= now || booking.status === 'no_show';
  const look = [
    'agenda-booking',
    isPast ? 'past' : '',
    waitsNow ? 'pending' : '',
    isConflict ? 'conflict' : '',
    isChosen ? 'chosen' : '',
    isDragged ? 'dragged' : '',
    length < 30 ? 'short' : '',
  ];
  return (
    <button
      type="button"
      class={look.filter(Boolean).join(' ')}
      aria-pressed={isChosen}
      onClick={onOpen}
      {...(isMovable(booking, now) ? { onPointerDown: onGrab } : {})}
    >
      <span class="hidden">
        {useFullName(booking, zone)}
        {isConflict && `, ${texts.conflict}`}
      </span>
      <strong aria-hidden="true">
        {isWide ? booking.customer.name : shortName(booking.customer.name)}
      </strong>
      <span aria-hidden="true">
        {booking.service.name}
        {isWide && `, ${formats.length(length)}`}
      </span>
      {!isWide && length >= (waitsNow ? 120 : 60) && (
        <span class="num" aria-hidden="true">
          {formats.length(length)}
        </span>
      )}
      {waitsNow && <em aria-hidden="true">{waits(booking.expiresAt, now)}</em>}
      {booking.status === 'no_show' && <em aria-hidden="true">{texts.noShow}</em>}
    </button>
  );

  function waits(expiresAt: string | null, at: number): string {
    const left = expiresAt === null ? 0 : Math.floor((Date.parse(expiresAt) - at) / 60_000);
    if (left <= 0) return texts.toApprove;
    return texts.toApproveWithin(formats.length(left >= 120 ? Math.floor(left / 60) * 60 : left));
  }
}

/** Bookings to come that were not ended: those can still be moved. */
function isMovable({ status, start }: Booking, now: number): boolean {
  return (status === 'pending' || status === 'confirmed') && Date.parse(start) > now;
}

function useFullName(booking: Booking, zone: string): string {
  const texts = useTexts(agendaTexts);
  const formats = useFormats();
  return texts.nameOf({
    when: `${formats.time(booking.start, zone)} – ${formats.time(booking.end, zone)}`,
    name: booking.customer.name,
    service: booking.service.name,
    staff: booking.staff.name,
    state: texts.states[booking.status],
  });
}

// `Camille Moreau` → `Camille M.`
function shortName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/u);
  const initial = rest.at(-1)?.match(/./u)?.[0];
  return initial === undefined ? first : `${first} ${initial}.`;
}

import type { Booking, BookingEventView } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import type { BookingWords } from './i18n/fr.ts';
import { bookingTexts } from './texts.ts';

/** What happened to a booking, the latest first. */
export function BookingHistory({ booking }: { readonly booking: Booking }): VNode {
  const texts = useTexts(bookingTexts);
  const formats = useFormats();
  const moment = (instant: string) => formats.moment(instant, booking.timezone);
  return (
    <section>
      <h3>{texts.history}</h3>
      <ul class="history stack num">
        {booking.history.toReversed().map((event) => (
          <li key={`${event.revision} ${event.kind}`}>
            <span>
              {sentenceOf(event, texts, moment)}
              {event.reason && <span class="quiet hint-line">« {event.reason} »</span>}
            </span>
            <time dateTime={event.at}>{moment(event.at)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentenceOf(
  { kind, by, fromStart }: BookingEventView,
  texts: BookingWords,
  moment: (instant: string) => string,
): string {
  switch (kind) {
    case 'created':
      return by === 'member' ? texts.createdByMember : texts.created;
    case 'approved':
      return texts.approvedEvent;
    case 'declined':
      return texts.declinedEvent;
    case 'moved': {
      const from = fromStart === null ? '' : moment(fromStart);
      if (by === 'google') return texts.movedInGoogle(from);
      return by === 'member' ? texts.movedByMember(from) : texts.movedByVisitor(from);
    }
    case 'cancelled':
      if (by === 'google') return texts.cancelledInGoogle;
      return by === 'member' ? texts.cancelledByMember : texts.cancelledByVisitor;
    case 'expired':
      return texts.expiredEvent;
    case 'completed':
      return texts.completedEvent;
    case 'no_show':
      return texts.noShowEvent;
  }
}

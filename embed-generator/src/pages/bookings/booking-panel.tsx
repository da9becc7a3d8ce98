import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Service } from '@bookingsaas/server/contract/services';
import type { VNode } from 'preact';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { Bones, Notice, Show } from '../../ui/states.tsx';
import { BookingActions } from './booking-actions.tsx';
import { BookingMessages } from './booking-messages.tsx';
import { BookingNotes } from './booking-notes.tsx';
import { BookingHistory } from './booking-history.tsx';
import { StatusBadge } from './status-badge.tsx';
import { bookingTexts } from './texts.ts';
import { VisitLine } from './visit-line.tsx';

interface BookingPanelProps {
  readonly id: string;
  /** The same booking as the list shows it now, if it does. */
  readonly listed: Booking | undefined;
  readonly services: readonly Service[];
  /** Of the business; prices are shown once it is known. */
  readonly currency: string | undefined;
  onClose(): void;
  /** How it will be, while that can still be undone. */
  readonly planned?: Booking | undefined;
  onMove?: ((booking: Booking) => void) | undefined;
  /** Shows the booking as it will be. */
  onShow(booking: Booking): void;
  onSettled(): void;
}

/** One booking: who, when, what was answered, what happened, and what can be done. */
export function BookingPanel(props: BookingPanelProps): VNode {
  const texts = useTexts(bookingTexts);
  const { admin } = useConsole();
  const loaded = useLoaded(`booking ${props.id}`, () => admin.bookings.show(props.id));
  if (loaded.state !== 'ready') {
    return (
      <Panel label={props.listed?.customer.name ?? texts.title} onClose={props.onClose}>
        <section>
          <Show of={loaded} bones={<Bones rows={4} />}>
            {() => null}
          </Show>
        </section>
      </Panel>
    );
  }
  return (
    <Read
      {...props}
      booking={props.planned ?? loaded.value}
      onShow={(booking) => {
        loaded.set(booking);
        props.onShow(booking);
      }}
    />
  );
}

function Read({
  booking,
  services,
  currency,
  onClose,
  onShow,
  onSettled,
  onMove,
}: BookingPanelProps & { readonly booking: Booking }): VNode {
  const texts = useTexts(bookingTexts);
  const formats = useFormats();
  const { customer, timezone } = booking;
  const service = services.find(({ id }) => id === booking.service.id);
  const answers = Object.entries(booking.answers);
  return (
    <Panel
      label={customer.name}
      top={<StatusBadge status={booking.status} />}
      below={<VisitLine booking={booking} />}
      actions={
        <BookingActions booking={booking} onShow={onShow} onSettled={onSettled} onMove={onMove} />
      }
      onClose={onClose}
    >
      <section>
        {booking.status === 'pending' && booking.expiresAt !== null && (
          <Notice>{texts.expiresAt(formats.moment(booking.expiresAt, timezone))}</Notice>
        )}
        <dl class="facts num">
          <dt>{texts.when}</dt>
          <dd>
            <strong>
              {formats.day(booking.start, timezone)}, {formats.time(booking.start, timezone)} –{' '}
              {formats.time(booking.end, timezone)}
            </strong>
          </dd>
          <dt>{texts.service}</dt>
          <dd>
            {booking.service.name}
            {service?.price &&
              currency &&
              `, ${formats.price(service.price.amountMinor, currency)}`}
          </dd>
          <dt>{texts.with}</dt>
          <dd>{booking.staff.name}</dd>
          {customer.phone && (
            <>
              <dt>{texts.phone}</dt>
              <dd>
                <a href={`tel:${customer.phone}`}>{customer.phone}</a>
              </dd>
            </>
          )}
          {customer.email && (
            <>
              <dt>{texts.email}</dt>
              <dd>
                <a href={`mailto:${customer.email}`}>{customer.email}</a>
              </dd>
            </>
          )}
          {booking.attendance && (
            <>
              <dt>{texts.attendance}</dt>
              <dd>
                {texts.attendanceBy(
                  booking.attendance.channel === 'sms' ? 'SMS' : 'WhatsApp',
                  formats.moment(booking.attendance.at, timezone),
                )}
              </dd>
            </>
          )}
          <dt>{texts.reference}</dt>
          <dd class="quiet">{booking.id}</dd>
        </dl>
      </section>
      {(answers.length > 0 || booking.consent) && (
        <section>
          <h3>{texts.answers}</h3>
          <dl class="facts">
            {answers.map(([id, answer]) => (
              <>
                <dt>{unbroken(service?.questions.find((one) => one.id === id)?.label ?? id)}</dt>
                <dd>{typeof answer === 'string' ? answer : answer ? texts.yes : texts.no}</dd>
              </>
            ))}
            {booking.consent && (
              <>
                <dt>{texts.consent}</dt>
                <dd class="num">{formats.moment(booking.consent.at, timezone)}</dd>
              </>
            )}
          </dl>
        </section>
      )}
      <BookingNotes bookingId={booking.id} timezone={timezone} />
      <BookingMessages bookingId={booking.id} />
      <BookingHistory booking={booking} />
    </Panel>
  );
}

// A question mark never stands alone on a line.
function unbroken(text: string): string {
  return text.replaceAll(/ (?=[?!:;])/gu, '\u00A0');
}

import type { WaitlistEntryView } from '@bookingsaas/server/contract/waitlist';
import type { VNode } from 'preact';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Badge } from '../../../ui/states.tsx';
import { useWrittenAddress } from '../written-address.ts';
import { waitlistTexts } from './texts.ts';
import { useWishWords } from './use-wish-words.ts';

/** A row for each person who waits, longest first. */
export function WaitlistTable({
  items,
  onRemove,
}: {
  readonly items: readonly WaitlistEntryView[];
  onRemove(entry: WaitlistEntryView): void;
}): VNode {
  const texts = useTexts(waitlistTexts);
  return (
    <table class="table waitlist">
      <thead>
        <tr>
          <th scope="col">{texts.who}</th>
          <th scope="col">{texts.wish}</th>
          <th scope="col">{texts.days}</th>
          <th scope="col">{texts.since}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col" class="end">
            <span class="hidden">{texts.remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <Row key={entry.id} entry={entry} onRemove={onRemove} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  entry,
  onRemove,
}: {
  readonly entry: WaitlistEntryView;
  onRemove(entry: WaitlistEntryView): void;
}): VNode {
  const texts = useTexts(waitlistTexts);
  const formats = useFormats();
  const written = useWrittenAddress();
  const wish = useWishWords()(entry);
  const { customer, service, staff, state } = entry;
  const reached = [customer.phone && written(customer.phone), customer.email].filter(Boolean);
  return (
    <tr>
      <td>
        <strong>{customer.name}</strong>
        <span class="sub num">{reached.join(', ')}</span>
      </td>
      <td>
        {service.name}
        <span class="sub">{staff === null ? texts.anyone : texts.with(staff.name)}</span>
      </td>
      <td>
        {wish.days}
        {wish.narrowed !== '' && <span class="sub">{wish.narrowed}</span>}
      </td>
      <td class="num" data-label={texts.since}>
        {formats.moment(entry.createdAt, ownZone())}
      </td>
      <td>
        <State entry={entry} />
      </td>
      <td class="end">
        {(state === 'waiting' || state === 'offered') && (
          <button type="button" class="link" onClick={() => onRemove(entry)}>
            {texts.remove}
            <span class="hidden"> {customer.name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

const KINDS = { waiting: undefined, offered: 'warn', booked: 'ok' } as const;

function State({ entry }: { readonly entry: WaitlistEntryView }): VNode {
  const texts = useTexts(waitlistTexts);
  const formats = useFormats();
  const { state, position, offer, bookingId, problem, timezone } = entry;
  const kind = state === 'offered' || state === 'booked' ? KINDS[state] : KINDS.waiting;
  return (
    <>
      <Badge kind={kind}>
        {state === 'waiting' && position !== null ? texts.place(position) : texts.states[state]}
      </Badge>
      {offer !== null && (
        <span class="sub num">
          {texts.offer(
            `${formats.day(offer.start, timezone)}, ${formats.time(offer.start, timezone)}`,
            offer.staff.name,
            formats.time(offer.until, ownZone()),
          )}
        </span>
      )}
      {problem !== null && <span class="sub">{texts.problems[problem]}</span>}
      {bookingId !== null && (
        <a class="sub link act" href={`/console/bookings?show=all&open=${bookingId}`}>
          {texts.seeBooking}
        </a>
      )}
    </>
  );
}

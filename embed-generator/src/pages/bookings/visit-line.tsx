import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useConsole } from '../../console-context.ts';
import { useTexts } from '../../i18n/language.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { bookingTexts } from './texts.ts';
import { searchFor, visitsOf } from './visits.ts';

/** Whether the customer came before, and whether they stayed away; nothing until that is known. */
export function VisitLine({ booking }: { readonly booking: Booking }): VNode | null {
  const texts = useTexts(bookingTexts);
  const { admin } = useConsole();
  const search = searchFor(booking);
  const loaded = useLoaded(`visits ${search ?? ''}`, async () =>
    search === null ? [] : (await admin.bookings.list({ search, limit: '200' })).items,
  );
  if (search === null || loaded.state !== 'ready') return null;
  const { number, absences } = visitsOf(booking, loaded.value);
  return (
    <p class="soft num">
      {texts.visit(number)}
      {(number > 1 || absences > 0) && `, ${texts.absences(absences)}`}
    </p>
  );
}

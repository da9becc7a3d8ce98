import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import type { Said } from '../words.ts';

/** How far ahead people book. */
export function LeadTime({
  said: { texts, number, wholePercent },
  lead,
  averageDays,
}: {
  readonly said: Said;
  readonly lead: Analytics['lead'];
  readonly averageDays: number | null;
}): VNode {
  const all = lead.reduce((sum, { bookings }) => sum + bookings, 0);
  const most = Math.max(1, ...lead.map(({ bookings }) => bookings));
  const average = averageDays === null ? null : Math.round(averageDays * 10) / 10;
  return (
    <section class="part funnel" aria-labelledby="lead-title">
      <header>
        <h2 id="lead-title">{texts.lead}</h2>
      </header>
      {all === 0 ? (
        <p class="soft">{texts.nothingHere}</p>
      ) : (
        <table>
          <thead class="hidden">
            <tr>
              <th scope="col">{texts.lead}</th>
              <td />
              <th scope="col">{texts.bookings}</th>
              <th scope="col">{texts.columns.rate}</th>
            </tr>
          </thead>
          <tbody>
            {lead.map(({ days, bookings }) => (
              <tr key={days}>
                <th scope="row">{texts.leadBuckets[days]}</th>
                <td class="bar-cell">
                  {bookings > 0 && (
                    <span class="bar" style={{ width: `${(bookings / most) * 100}%` }} />
                  )}
                </td>
                <td class="end">{number(bookings)}</td>
                <td class="end soft">{wholePercent(bookings / all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {average !== null && <p class="soft">{texts.averageLead(average, number(average))}</p>}
    </section>
  );
}

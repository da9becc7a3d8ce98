import type { AnalyticsTotals } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { absencesOf, shareOf } from '../figures.ts';
import type { Against } from '../against.ts';
import type { Said } from '../words.ts';

/** What became of bookings: cancelled, moved, nobody there. */
export function AfterBooking({
  said: { texts, number, percent },
  totals,
  against,
}: {
  readonly said: Said;
  readonly totals: AnalyticsTotals;
  readonly against: Against | null;
}): VNode {
  const { cancelled, moved, bookings } = totals;
  const ofBookings = (count: number) => sentence(shareOf(count, bookings), texts.ofBookings);
  const rows = [
    { name: texts.cancelled, of: 'cancelled', share: ofBookings(cancelled) },
    { name: texts.moved, of: 'moved', share: ofBookings(moved) },
    { name: texts.noShows, of: 'noShows', share: sentence(absencesOf(totals), texts.ofPast) },
  ] as const;
  return (
    <section class="part aside" aria-labelledby="after-title">
      <header>
        <h2 id="after-title">{texts.after}</h2>
      </header>
      <table class="table flat">
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{texts.after}</span>
            </th>
            <th scope="col" class="end">
              {against?.own ?? texts.thisPeriod}
            </th>
            {against && (
              <th scope="col" class="end">
                {against.label}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of, share }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {share !== null && <span class="sub">{share}</span>}
              </th>
              <td class="end">{number(totals[of])}</td>
              {against && <td class="end soft">{number(against.totals[of])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function sentence(share: number | null, say: (share: string) => string): string | null {
    return share === null ? null : say(percent(share));
  }
}

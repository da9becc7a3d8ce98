import type { AnalyticsTotals } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { absencesOf, shareOf } from '../figures.ts';
import type { Against } from '../figures.ts';
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
  const rows = [
    { name: texts.cancelled, read: (one: AnalyticsTotals) => one.cancelled },
    { name: texts.moved, read: (one: AnalyticsTotals) => one.moved },
    { name: texts.noShows, read: (one: AnalyticsTotals) => one.noShows },
  ];
  const shareIn = (one: AnalyticsTotals, name: string, count: number) =>
    name === texts.noShows
      ? texts.ofPast(percent(absencesOf(one)))
      : texts.ofBookings(percent(shareOf(count, one.bookings)));
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
              {texts.thisPeriod}
            </th>
            {against && (
              <th scope="col" class="end">
                {against.label}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, read }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <span class="sub">{shareIn(totals, name, read(totals))}</span>
              </th>
              <td class="end">{number(read(totals))}</td>
              {against && <td class="end soft">{number(read(against.totals))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

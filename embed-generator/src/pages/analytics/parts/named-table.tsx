import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import type { Said } from '../words.ts';

/** Services or people, by what was booked of them. */
export function NamedTable({
  said: { texts, number, money },
  title,
  rows,
  hasValue,
  countsVisitors = false,
}: {
  readonly said: Said;
  readonly title: string;
  readonly rows: Analytics['services'];
  readonly hasValue: boolean;
  /** Whether visitors chose one before they booked it. */
  readonly countsVisitors?: boolean;
}): VNode {
  const { columns } = texts;
  return (
    <section class={`part ${countsVisitors ? '' : 'aside'}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {rows.length === 0 ? (
        <p class="soft">{texts.nothingHere}</p>
      ) : (
        <table class="table flat">
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden">{title}</span>
              </th>
              {countsVisitors && (
                <th scope="col" class="end">
                  {texts.chose}
                </th>
              )}
              <th scope="col" class="end">
                {columns.bookings}
              </th>
              {hasValue && (
                <th scope="col" class="end">
                  {columns.value}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, visitors, bookings, amountMinor }) => (
              <tr key={id}>
                <th scope="row">{name ?? texts.gone}</th>
                {countsVisitors && <td class="end soft">{number(visitors)}</td>}
                <td class="end">{number(bookings)}</td>
                {hasValue && <td class="end">{money(amountMinor)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

import type { AnalyticsBreakdown, AnalyticsTotals } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { conversionOf } from '../figures.ts';
import type { Said } from '../words.ts';

const FIRST = 6;

/** The same visitors and bookings by another side of them, one at a time, as a table. */
export function Breakdowns({
  said,
  title,
  tabs,
  totals,
  hasValue,
  isMain = false,
}: {
  readonly said: Said;
  readonly title: string;
  readonly tabs: readonly { readonly name: string; readonly rows: readonly AnalyticsBreakdown[] }[];
  readonly totals: AnalyticsTotals;
  readonly hasValue: boolean;
  /** Whether it stands in the wide column. */
  readonly isMain?: boolean;
}): VNode {
  const [chosen, setChosen] = useState(0);
  const tab = tabs[chosen] ?? tabs[0];
  return (
    <section class={`part ${isMain ? '' : 'aside'}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <div class="tabs">
          {tabs.map(({ name }, index) => (
            <button
              key={name}
              type="button"
              aria-pressed={index === chosen}
              onClick={() => setChosen(index)}
            >
              {name}
            </button>
          ))}
        </div>
      </header>
      {tab && (
        <BreakdownTable
          key={tab.name}
          said={said}
          name={tab.name}
          rows={tab.rows}
          totals={totals}
          hasValue={hasValue}
        />
      )}
    </section>
  );
}

function BreakdownTable({
  said,
  name,
  rows,
  totals,
  hasValue,
}: {
  readonly said: Said;
  readonly name: string;
  readonly rows: readonly AnalyticsBreakdown[];
  readonly totals: AnalyticsTotals;
  readonly hasValue: boolean;
}): VNode {
  const { texts, number, percent, money } = said;
  const { columns } = texts;
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return <p class="soft">{texts.nothingHere}</p>;
  const names = new Map<string, string>(Object.entries(texts.names));
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  const cells = (row: Pick<AnalyticsBreakdown, 'visitors' | 'bookings' | 'amountMinor'>) => (
    <>
      <td class="end soft">{number(row.visitors)}</td>
      <td class="end">{number(row.bookings)}</td>
      <td class="end soft">{percent(conversionOf(row))}</td>
      {hasValue && <td class="end">{money(row.amountMinor)}</td>}
    </>
  );
  return (
    <>
      <table class="table flat">
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{name}</span>
            </th>
            <th scope="col" class="end">
              {columns.visitors}
            </th>
            <th scope="col" class="end">
              {columns.bookings}
            </th>
            <th scope="col" class="end">
              {columns.rate}
            </th>
            {hasValue && (
              <th scope="col" class="end">
                {columns.value}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.value}>
              <th scope="row">
                <span class="cut" title={row.value}>
                  {names.get(row.value) ?? row.value}
                </span>
              </th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{columns.total}</th>
            {cells(totals)}
          </tr>
        </tfoot>
      </table>
      {!isWhole && rows.length > FIRST && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {texts.showAll(rows.length)}
        </button>
      )}
    </>
  );
}

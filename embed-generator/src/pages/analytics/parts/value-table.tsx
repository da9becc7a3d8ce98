import type { AnalyticsBreakdown, AnalyticsTotals } from '@bookingsaas/server/contract/analytics';
import type { Filter } from '@bookingsaas/server/contract/analytics-filters';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/language.ts';
import { conversionOf } from '../figures.ts';
import { onlyTexts } from '../only/texts.ts';
import type { Said } from '../words.ts';

const FIRST = 6;

type Row = Pick<AnalyticsBreakdown, 'visitors' | 'bookings' | 'amountMinor'>;

interface Given {
  readonly said: Said;
  readonly name: string;
  readonly by: Filter;
  readonly rows: readonly AnalyticsBreakdown[];
  readonly totals: AnalyticsTotals;
  /** The value the page is about. */
  readonly current: string | null;
  /** Of the page about one value. */
  addressOf(value: string): string;
  /** Another widget's rows, to be read beside these. */
  readonly rival: {
    readonly name: string;
    readonly own: string;
    readonly rows: readonly AnalyticsBreakdown[];
    readonly totals: AnalyticsTotals;
  } | null;
}

/** One line a value, each leading to what its visitors did. */
export function ValueTable(given: Given): VNode {
  const { said, by, rows, totals, current, rival } = given;
  const { texts } = said;
  const { look } = useTexts(onlyTexts);
  const [isWhole, setWhole] = useState(false);
  const all = rival === null ? rows : [...rows, ...rival.rows.filter(isNotIn(rows))];
  if (all.length === 0) return <p class="soft">{texts.nothingHere}</p>;
  const shown = isWhole ? all : all.slice(0, FIRST);
  const nothing = { visitors: 0, bookings: 0, amountMinor: 0 };
  const cells = rival === null ? ownCells : pairCells;
  return (
    <>
      <table class="table flat">
        {rival === null ? <OwnHead {...given} /> : <PairHead {...given} rival={rival} />}
        <tbody>
          {shown.map(({ value }) => (
            <tr key={value} class={value === current ? 'chosen' : ''}>
              <th scope="row">
                <a
                  class="cut"
                  href={given.addressOf(value)}
                  title={look(said.nameOf(by, value))}
                  aria-current={value === current ? 'true' : undefined}
                >
                  {said.nameOf(by, value)}
                </a>
              </th>
              {cells(rowOf(rows, value), rowOf(rival?.rows ?? [], value))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.columns.total}</th>
            {cells(totals, rival?.totals ?? nothing)}
          </tr>
        </tfoot>
      </table>
      {!isWhole && all.length > FIRST && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {texts.showAll(all.length)}
        </button>
      )}
    </>
  );

  function ownCells(row: Row): ComponentChildren {
    return (
      <>
        <td class="end soft">{said.number(row.visitors)}</td>
        <td class="end">{said.number(row.bookings)}</td>
        <td class="end soft">{said.percent(conversionOf(row))}</td>
        {totals.priced > 0 && <td class="end">{said.money(row.amountMinor)}</td>}
      </>
    );
  }

  function pairCells(row: Row, other: Row): ComponentChildren {
    return (
      <>
        <td class="end">{said.number(row.bookings)}</td>
        <td class="end soft">{said.percent(conversionOf(row))}</td>
        <td class="end">{said.number(other.bookings)}</td>
        <td class="end soft">{said.percent(conversionOf(other))}</td>
      </>
    );
  }

  function rowOf(of: readonly AnalyticsBreakdown[], value: string): Row {
    return of.find((row) => row.value === value) ?? nothing;
  }
}

function isNotIn(rows: readonly AnalyticsBreakdown[]): (row: AnalyticsBreakdown) => boolean {
  const known = new Set(rows.map(({ value }) => value));
  return ({ value }) => !known.has(value);
}

function OwnHead({ said: { texts }, name, totals }: Given): VNode {
  const { visitors, bookings, rate, value } = texts.columns;
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="hidden">{name}</span>
        </th>
        <Heads names={[visitors, bookings, rate, ...(totals.priced > 0 ? [value] : [])]} />
      </tr>
    </thead>
  );
}

/** Of both widgets what is compared, and nothing else, so that it can be read on a phone. */
function PairHead({
  said: { texts },
  name,
  rival,
}: Given & { readonly rival: NonNullable<Given['rival']> }): VNode {
  const { bookings, rate } = texts.columns;
  return (
    <thead>
      <tr class="pair">
        <td />
        {[rival.own, rival.name].map((widget) => (
          <th key={widget} scope="colgroup" colSpan={2} class="end">
            <span class="cut">{widget}</span>
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col">
          <span class="hidden">{name}</span>
        </th>
        <Heads names={[bookings, rate, bookings, rate]} />
      </tr>
    </thead>
  );
}

function Heads({ names }: { readonly names: readonly string[] }): VNode {
  return (
    <>
      {names.map((name, index) => (
        <th key={index} scope="col" class="end">
          {name}
        </th>
      ))}
    </>
  );
}

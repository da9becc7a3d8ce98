import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { Filter } from '@bookingsaas/server/contract/analytics-filters';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Counting } from '../analytics.tsx';
import { addressOf } from '../wanted.ts';
import type { Wanted } from '../wanted.ts';
import type { Said } from '../words.ts';
import { rowsOf } from '../figures.ts';
import { ValueTable } from './value-table.tsx';

export interface Tab {
  readonly by: Filter;
  readonly name: string;
}

/** The same visitors and bookings by another side of them, one at a time, as a table. */
export function Breakdowns({
  said,
  title,
  tabs,
  stats,
  wanted,
  rival,
  isMain = false,
}: {
  readonly said: Said;
  readonly title: string;
  readonly tabs: readonly Tab[];
  readonly stats: Analytics;
  readonly wanted: Wanted;
  readonly rival: Counting['rival'];
  /** Whether it stands in the wide column. */
  readonly isMain?: boolean;
}): VNode {
  const [chosen, setChosen] = useState(
    Math.max(
      0,
      tabs.findIndex(({ by }) => by === wanted.by),
    ),
  );
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
        <ValueTable
          key={tab.name}
          said={said}
          name={tab.name}
          by={tab.by}
          rows={rowsOf(stats, tab.by)}
          totals={stats.totals}
          current={wanted.by === tab.by ? wanted.value : null}
          addressOf={(value) => addressOf({ ...wanted, by: tab.by, value })}
          rival={
            rival && { ...rival, totals: rival.stats.totals, rows: rowsOf(rival.stats, tab.by) }
          }
        />
      )}
    </section>
  );
}

import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import type { Counting } from '../analytics.tsx';
import type { Wanted } from '../wanted.ts';
import type { Said } from '../words.ts';
import { Breakdowns } from './breakdowns.tsx';

interface Given {
  readonly said: Said;
  readonly stats: Analytics;
  readonly wanted: Wanted;
  readonly rival: Counting['rival'];
}

/** Sources, sites, pages and campaigns. */
export function OriginTable({ said, stats, wanted, rival }: Given): VNode {
  const { origin, originTabs } = said.texts;
  // With one site there is nothing to tell apart.
  const hasSites = stats.sites.length > 1 || wanted.by === 'site';
  return (
    <Breakdowns
      said={said}
      title={origin}
      tabs={[
        {
          by: 'source',
          name: originTabs.sources,
          rows: stats.sources,
          other: rival?.stats.sources,
        },
        ...(hasSites
          ? [
              {
                by: 'site',
                name: originTabs.sites,
                rows: stats.sites,
                other: rival?.stats.sites,
              } as const,
            ]
          : []),
        { by: 'page', name: originTabs.pages, rows: stats.pages, other: rival?.stats.pages },
        {
          by: 'campaign',
          name: originTabs.campaigns,
          rows: stats.campaigns,
          other: rival?.stats.campaigns,
        },
      ]}
      totals={stats.totals}
      wanted={wanted}
      rival={rival}
    />
  );
}

/** Devices, languages and placements. */
export function MeansTable({ said, stats, wanted, rival }: Given): VNode {
  const { means, meansTabs } = said.texts;
  return (
    <Breakdowns
      said={said}
      title={means}
      tabs={[
        { by: 'device', name: meansTabs.devices, rows: stats.devices, other: rival?.stats.devices },
        {
          by: 'language',
          name: meansTabs.languages,
          rows: stats.languages,
          other: rival?.stats.languages,
        },
        {
          by: 'placement',
          name: meansTabs.placements,
          rows: stats.placements,
          other: rival?.stats.placements,
        },
      ]}
      totals={stats.totals}
      wanted={wanted}
      rival={rival}
      isMain
    />
  );
}

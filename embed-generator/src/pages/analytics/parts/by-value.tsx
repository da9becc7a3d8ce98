import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import type { Counting } from '../analytics.tsx';
import type { Wanted } from '../wanted.ts';
import type { Said } from '../words.ts';
import { Breakdowns } from './breakdowns.tsx';
import type { Tab } from './breakdowns.tsx';

interface Given {
  readonly said: Said;
  readonly stats: Analytics;
  readonly wanted: Wanted;
  readonly rival: Counting['rival'];
}

/** Sources, sites, pages and campaigns. */
export function OriginTable(given: Given): VNode {
  const { stats, wanted } = given;
  const { origin, originTabs } = given.said.texts;
  // With one site there is nothing to tell apart.
  const hasSites = stats.sites.length > 1 || wanted.by === 'site';
  const site: readonly Tab[] = hasSites ? [{ by: 'site', name: originTabs.sites }] : [];
  return (
    <Breakdowns
      {...given}
      title={origin}
      tabs={[
        { by: 'source', name: originTabs.sources },
        ...site,
        { by: 'page', name: originTabs.pages },
        { by: 'campaign', name: originTabs.campaigns },
      ]}
    />
  );
}

/** Devices, languages and placements. */
export function MeansTable(given: Given): VNode {
  const { means, meansTabs } = given.said.texts;
  return (
    <Breakdowns
      {...given}
      title={means}
      tabs={[
        { by: 'device', name: meansTabs.devices },
        { by: 'language', name: meansTabs.languages },
        { by: 'placement', name: meansTabs.placements },
      ]}
      isMain
    />
  );
}

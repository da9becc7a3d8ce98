import type {
  Analytics,
  AnalyticsTotals,
  OnlyTotals,
} from '@bookingsaas/server/contract/analytics';
import { lengthOf } from './wanted.ts';
import type { Period, Wanted } from './wanted.ts';
import type { Said } from './words.ts';

/** What a period, or a widget, is compared with. */
export interface Against<Totals extends OnlyTotals = AnalyticsTotals> {
  /** `28 jours d’avant`, or a widget's name. */
  readonly label: string;
  /** What is beside it: `cette période`, or the own widget's name. */
  readonly own: string;
  readonly totals: Totals;
  readonly days: Analytics['days'];
  /** Of another widget; null for another time. */
  readonly funnel: Analytics['funnel'] | null;
}

/** What was counted, with the time before it. */
interface Counts<Totals> {
  readonly totals: Totals;
  readonly days: Analytics['days'];
  readonly funnel: Analytics['funnel'];
  readonly previousTotals: Totals | null;
  readonly previousDays: Analytics['days'] | null;
}

/** The other widget where there is one, else the time before; null where nothing is compared. */
export function againstOf<Totals extends OnlyTotals>(
  said: Said,
  { wanted, period }: { readonly wanted: Wanted; readonly period: Period },
  counted: {
    readonly counts: Counts<Totals>;
    readonly rival: {
      readonly name: string;
      readonly own: string;
      readonly counts: Counts<Totals>;
    } | null;
  },
): Against<Totals> | null {
  const { counts, rival } = counted;
  if (rival !== null) {
    const { totals, days, funnel } = rival.counts;
    return { label: rival.name, own: rival.own, totals, days, funnel };
  }
  if (counts.previousTotals === null || counts.previousDays === null) return null;
  const { texts } = said;
  return {
    label: wanted.compare === 'year' ? texts.yearLabel : texts.beforeLabel(lengthOf(period)),
    own: texts.thisPeriod,
    totals: counts.previousTotals,
    days: counts.previousDays,
    funnel: null,
  };
}

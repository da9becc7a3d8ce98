import type { Analytics, AnalyticsTotals } from '../../contract/analytics.ts';
import type { Business } from '../../contract/businesses.ts';
import { WEEKDAYS } from '../../domain/availability/types.ts';
import { isInvented } from '../../domain/messages/invented-address.ts';
import { summaryText } from '../../domain/summaries/summary-text.ts';
import type { SummaryFacts } from '../../domain/summaries/summary-text.ts';
import { MailError } from '../../ports/mail.ts';
import type { Mail } from '../../ports/mail.ts';
import type { Repositories } from '../../ports/store.ts';
import { showAnalytics } from '../analytics/show-analytics.ts';
import type { Core } from '../core.ts';
import type { SummaryOrder } from './plan-summaries.ts';

export type SummaryDeps = Pick<Core, 'store' | 'clock' | 'zones' | 'publicUrl'> & {
  readonly mail: Mail;
};

/** How it went; `moot` when there is nobody to write to, or nothing to write of. */
export type Sent =
  | { readonly is: 'done' | 'moot' }
  | { readonly is: 'refused' | 'later' | 'unknown'; readonly reason: string };

/** Writes the summary of a week to the business's address, else to its owner. */
export async function sendSummary(
  deps: SummaryDeps,
  businessId: string,
  order: SummaryOrder,
): Promise<Sent> {
  const { store, mail } = deps;
  const [business, wish] = await Promise.all([
    store.read.businesses.byId(businessId),
    store.read.weeklySummaries.of(businessId),
  ]);
  if (business === null || wish?.isWanted === false || !mail.isDelivering) return { is: 'moot' };
  const to = await summaryAddress(store.read, business);
  const week = await showAnalytics(deps, businessId, { ...order, compare: 'previous' });
  if (to === null || isInvented(to) || isNothing(week)) return { is: 'moot' };
  try {
    await mail.send({
      to,
      locale: business.locale,
      ...summaryText(factsOf(deps, { business, week, order })),
    });
    return { is: 'done' };
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return { is: error.kind, reason: error.message };
  }
}

/** The business's own address, else that of its first owner; null when nobody has one. */
export async function summaryAddress(
  read: Repositories,
  business: Pick<Business, 'id' | 'email'>,
): Promise<string | null> {
  if (business.email !== null) return business.email;
  const members = await read.members.list(business.id);
  return members.find(({ role }) => role === 'owner')?.email ?? null;
}

function isNothing({ totals, previousTotals }: Analytics): boolean {
  const isEmpty = (one: AnalyticsTotals | null) =>
    one === null || (one.visitors === 0 && one.bookings === 0 && one.past === 0);
  return isEmpty(totals) && isEmpty(previousTotals);
}

function factsOf(
  { publicUrl }: Pick<SummaryDeps, 'publicUrl'>,
  {
    business,
    week,
    order,
  }: { readonly business: Business; readonly week: Analytics; readonly order: SummaryOrder },
): SummaryFacts {
  const [first] = week.unmet.times;
  const query = new URLSearchParams({ period: 'custom', ...order });
  return {
    business: business.name,
    locale: business.locale,
    currency: week.currency,
    ...order,
    week: week.totals,
    before: week.previousTotals ?? week.totals,
    // One visitor is no demand.
    unmet:
      first === undefined || first.visitors < 2
        ? null
        : {
            weekday: WEEKDAYS.indexOf(first.weekday),
            part: first.part,
            visitors: first.visitors,
            schedule: `${publicUrl}/console/schedules${first.schedule === null ? '' : `/${first.schedule}`}?day=${first.weekday}`,
          },
    pageUrl: `${publicUrl}/console/analytics?${query.toString()}`,
  };
}

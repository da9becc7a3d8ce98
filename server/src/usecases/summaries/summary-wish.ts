import { AppError } from '../../contract/app-error.ts';
import type { WeeklySummary, WeeklySummaryPatch } from '../../contract/weekly-summary.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import { nextFor } from './plan-summaries.ts';
import { summaryAddress } from './send-summary.ts';

type Deps = Pick<Core, 'store' | 'clock' | 'zones'>;

/** Whether a business gets its weekly summary, where and when. */
export async function showSummaryWish(deps: Deps, businessId: string): Promise<WeeklySummary> {
  const { read } = deps.store;
  const business = await read.businesses.byId(businessId);
  const wish = await read.weeklySummaries.of(businessId);
  const nextAt = wish?.nextAt ?? (await nextFor(deps, businessId));
  if (business === null || nextAt === null) throw new AppError('businesses.not_found');
  return {
    isWanted: wish?.isWanted ?? true,
    to: await summaryAddress(read, business),
    nextAt: toWire(nextAt),
  };
}

/** Switches it on or off. */
export async function changeSummaryWish(
  deps: Deps,
  businessId: string,
  { isWanted }: WeeklySummaryPatch,
): Promise<WeeklySummary> {
  const nextAt = await nextFor(deps, businessId);
  if (nextAt === null) throw new AppError('businesses.not_found');
  await deps.store.write((tx) => tx.weeklySummaries.save(businessId, { isWanted, nextAt }));
  return showSummaryWish(deps, businessId);
}

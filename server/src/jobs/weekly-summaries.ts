import { SUMMARY_KIND } from '../usecases/summaries/plan-summaries.ts';
import type { SummaryOrder } from '../usecases/summaries/plan-summaries.ts';
import { sendSummary } from '../usecases/summaries/send-summary.ts';
import type { SummaryDeps } from '../usecases/summaries/send-summary.ts';
import type { Handler, Outcome } from './outbox-handlers.ts';

/** Mails summaries. Nobody can tell a repeated one from the first, so one whose process died is not sent again. */
export function sendSummaries(deps: SummaryDeps): Readonly<Record<string, Handler>> {
  return {
    [SUMMARY_KIND]: async ({ businessId, payload }): Promise<Outcome> => {
      // @NOTE `planSummaries` wrote it.
      const sent = await sendSummary(deps, businessId, payload as SummaryOrder);
      switch (sent.is) {
        case 'done':
        case 'moot':
          return { isDelivered: true };
        case 'later':
          return { isDelivered: false, isWorthAnotherTry: true, reason: sent.reason };
        case 'refused':
        case 'unknown':
          return { isDelivered: false, isWorthAnotherTry: false, reason: sent.reason };
      }
    },
  };
}

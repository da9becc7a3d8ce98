import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type {
  Arm,
  Experiment,
  ExperimentAnswer,
  LookChange,
} from '@bookingsaas/server/contract/experiments';
import type { WeeklySummary } from '@bookingsaas/server/contract/weekly-summary';
import type { Ask } from './api.ts';

/** The part of the admin API about what visitors did. */
export function createAnalyticsAdmin(ask: Ask) {
  return {
    show: (query: Readonly<Record<string, string>>) =>
      ask<Analytics>('GET', `/v1/analytics?${new URLSearchParams(query)}`),
    summary: () => ask<WeeklySummary>('GET', '/v1/weekly-summary'),
    wantSummary: (isWanted: boolean) =>
      ask<WeeklySummary>('PATCH', '/v1/weekly-summary', { isWanted }),
    experiment: async (key: string) =>
      (await ask<ExperimentAnswer>('GET', `/v1/widgets/${key}/experiment`)).experiment,
    begin: (key: string, change: LookChange) =>
      ask<Experiment>('POST', `/v1/widgets/${key}/experiment`, { change }),
    end: (key: string, keep: Arm) =>
      ask<Experiment>('POST', `/v1/widgets/${key}/experiment/conclusion`, { keep }),
  };
}

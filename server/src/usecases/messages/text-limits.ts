import type { Business } from '../../contract/businesses.ts';
import type { MessageSettings } from '../../contract/messages.ts';
import type { Instant, LocalDate } from '../../domain/availability/types.ts';
import { localDateOf } from '../../domain/time/wall-time.ts';
import type { Allowance } from '../../ports/message-counts.ts';
import type { Message, MessageReason } from '../../ports/messages.ts';
import type { MessageDeps } from './deps.ts';

/** Scopes of a day's counts that stand for the business as a whole. */
export const ALL_TEXTS = 'texts';
export const SPENT_ENOUGH = 'spent';
export const ALARMED = 'alarmed';

/** What a text counts against, in an order that is the same everywhere. Numbers are not kept as such. */
export function allowancesFor(
  { secrets }: Pick<MessageDeps, 'secrets'>,
  { to, widgetId }: Pick<Message, 'to' | 'widgetId'>,
  { limits }: Pick<MessageSettings, 'limits'>,
): Allowance[] {
  return [
    { scope: ALL_TEXTS, most: limits.perDay },
    { scope: `number:${secrets.hash(to).slice(0, 32)}`, most: limits.perNumberPerDay },
    ...(widgetId === null ? [] : [{ scope: `widget:${widgetId}`, most: limits.perWidgetPerDay }]),
  ];
}

/** Why nothing more goes out when this one is used up. */
export function reasonOfScope(scope: string): MessageReason {
  if (scope === ALL_TEXTS) return 'daily_cap';
  return scope.startsWith('number:') ? 'number_limit' : 'widget_limit';
}

/** The date on the business's own calendar. */
export function dayOf(
  { zones }: Pick<MessageDeps, 'zones'>,
  { timezone }: Pick<Business, 'timezone'>,
  instant: Instant,
): LocalDate {
  return localDateOf(instant, zones.of(timezone));
}

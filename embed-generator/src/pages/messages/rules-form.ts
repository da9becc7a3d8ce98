import type { MessageSettings } from '@bookingsaas/server/contract/messages';

export const MOMENTS = [
  'confirmed',
  'pending',
  'declined',
  'moved',
  'cancelled',
  'reminder',
  'follow_up',
] as const;
export type Moment = (typeof MOMENTS)[number];

export const AUDIENCES = ['visitor', 'owner', 'person'] as const;
export type Audience = (typeof AUDIENCES)[number];

const HOUR = 60;
const DAY = 24 * HOUR;
/** Minutes before the start, as they are usually wanted. */
export const LEADS = [15, 30, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY];
export const FOLLOW_UPS = [0, 30, HOUR, 2 * HOUR, 4 * HOUR, DAY, 2 * DAY, 7 * DAY];
export const MOST_REMINDERS = 4;

export function isTold(rules: MessageSettings, audience: Audience, moment: Moment): boolean {
  return rules[audience][moment].includes('email');
}

/** Tells somebody of something by e-mail or no more; other ways, chosen over the API, stay. */
export function withTold(
  rules: MessageSettings,
  { audience, moment, isOn }: { audience: Audience; moment: Moment; isOn: boolean },
): MessageSettings {
  const others = rules[audience][moment].filter((way) => way !== 'email');
  const ways = isOn ? [...others, 'email' as const] : others;
  return { ...rules, [audience]: { ...rules[audience], [moment]: ways } };
}

/** One more reminder, at the first usual time that is still free. */
export function withReminder(rules: MessageSettings): MessageSettings {
  const taken = rules.reminders.map(({ leadMin }) => leadMin);
  const leadMin = [DAY, 2 * HOUR, 2 * DAY, ...LEADS].find((one) => !taken.includes(one)) ?? DAY;
  return { ...rules, reminders: [...rules.reminders, { leadMin }] };
}

/** As it is saved: every time once, earliest reminder first, midnight as the server writes it. */
export function tidied(rules: MessageSettings): MessageSettings {
  const leads = [...new Set(rules.reminders.map(({ leadMin }) => leadMin))];
  const { quietHours } = rules;
  return {
    ...rules,
    reminders: leads.toSorted((a, b) => b - a).map((leadMin) => ({ leadMin })),
    quietHours: quietHours && {
      from: midnight(quietHours.from),
      until: midnight(quietHours.until),
    },
  };
}

function midnight(time: string): string {
  return time === '24:00' ? '00:00' : time;
}

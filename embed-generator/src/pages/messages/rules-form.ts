import type { MessageSettings } from '@bookingsaas/server/contract/messages';

export const AUDIENCES = ['visitor', 'owner', 'person'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Moment = keyof MessageSettings[Audience];

const MOMENTS: readonly Moment[] = [
  'confirmed',
  'pending',
  'declined',
  'moved',
  'cancelled',
  'reminder',
  'follow_up',
];

export const CHANNELS = ['sms', 'whatsapp', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Reminder = MessageSettings['reminders'][number];

const HOUR = 60;
const DAY = 24 * HOUR;
/** Minutes before the start, as they are usually wanted. */
export const LEADS = [15, 30, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY];
export const FOLLOW_UPS = [0, 30, HOUR, 2 * HOUR, 4 * HOUR, DAY, 2 * DAY, 7 * DAY];
export const HOLDS = [10, 15, 30, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY];
export const MOST_REMINDERS = 4;

/** What somebody can be told of; only a visitor waits for a time. */
export function momentsOf(audience: Audience): readonly Moment[] {
  return audience === 'visitor' ? [...MOMENTS, 'waitlist'] : MOMENTS;
}

export function isTold(
  rules: MessageSettings,
  audience: Audience,
  { moment, channel = 'email' }: { readonly moment: Moment; readonly channel?: Channel },
): boolean {
  return rules[audience][moment].includes(channel);
}

/** Tells somebody of something by a channel, or no more. */
export function withTold(
  rules: MessageSettings,
  told: { audience: Audience; moment: Moment; channel: Channel; isOn: boolean },
): MessageSettings {
  const { audience, moment, channel, isOn } = told;
  const before = rules[audience][moment];
  const after = CHANNELS.filter((one) => (one === channel ? isOn : before.includes(one)));
  return { ...rules, [audience]: { ...rules[audience], [moment]: after } };
}

/** One more reminder, at the first usual time that is still free. */
export function withReminder(reminders: readonly Reminder[]): Reminder[] {
  const taken = reminders.map(({ leadMin }) => leadMin);
  const leadMin = [DAY, 2 * HOUR, 2 * DAY, ...LEADS].find((one) => !taken.includes(one)) ?? DAY;
  return [...reminders, { leadMin }];
}

/** As it is saved: every time once, earliest reminder first, midnight as the server writes it. */
export function tidied(rules: MessageSettings): MessageSettings {
  const { quietHours } = rules;
  return {
    ...rules,
    reminders: inOrder(rules.reminders),
    byService: Object.fromEntries(
      Object.entries(rules.byService).map(([id, { reminders }]) => [
        id,
        { reminders: inOrder(reminders) },
      ]),
    ),
    quietHours: quietHours && {
      from: midnight(quietHours.from),
      until: midnight(quietHours.until),
    },
  };
}

function inOrder(reminders: readonly Reminder[]): Reminder[] {
  const byLead = new Map(reminders.map((one) => [one.leadMin, one]));
  return [...byLead.values()].toSorted((a, b) => b.leadMin - a.leadMin);
}

function midnight(time: string): string {
  return time === '24:00' ? '00:00' : time;
}

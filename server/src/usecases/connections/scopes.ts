import type { GoogleWish } from '../../contract/connections.ts';

const SCOPE = 'https://www.googleapis.com/auth';

/** To read and write events, and nothing more: always asked for. */
export const EVENTS_SCOPE = `${SCOPE}/calendar.events`;

/** Asked for only when the owner wants it, and granted on top of the first. */
const FURTHER: Readonly<Record<Exclude<GoogleWish, 'events'>, string>> = {
  choose: `${SCOPE}/calendar.calendarlist.readonly`,
  create: `${SCOPE}/calendar.app.created`,
};

export function scopesFor(wish: GoogleWish): string[] {
  return wish === 'events' ? [EVENTS_SCOPE] : [EVENTS_SCOPE, FURTHER[wish]];
}

/** Whether what was granted is enough for a wish; wider rights count too. */
export function allows(granted: readonly string[], wish: GoogleWish): boolean {
  if (granted.includes(`${SCOPE}/calendar`)) return true;
  return scopesFor(wish).every((scope) => granted.includes(scope));
}

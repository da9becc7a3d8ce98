import type { Instant } from '../availability/types.ts';

/** Zones that catch mistakes: odd offsets, changes at midnight or by half an hour, a skipped day, no changes at all. For tests only. */
export const TRICKY_ZONES: readonly string[] = [
  'UTC',
  'Europe/Paris',
  'Europe/Dublin',
  'Atlantic/Azores',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Asia/Gaza',
  'America/St_Johns',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Caracas',
  'Antarctica/Troll',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

/** The next clock change of a zone after an instant, or that instant if there is none to come. */
export function nextChange(instant: Instant, timezone: string): Instant {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone);
  return at.getTimeZoneTransition('next')?.epochMilliseconds ?? instant;
}

import { z } from 'zod';
import { patchOf } from './businesses.ts';
import { holidayRegion } from './holidays.ts';
import { id, instant, localDate, timezone, wallWindow } from './primitives.ts';

const windows = z.array(wallWindow).max(24);

export const weekly = z.strictObject({
  mon: windows.default([]),
  tue: windows.default([]),
  wed: windows.default([]),
  thu: windows.default([]),
  fri: windows.default([]),
  sat: windows.default([]),
  sun: windows.default([]),
});

export const scheduleInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  timezone,
  weekly,
  isDefault: z.boolean().default(false),
  /** Part of the business's country whose public holidays count besides; null for those of everywhere. */
  holidayRegion: holidayRegion.nullable().default(null),
});
export type ScheduleInput = z.infer<typeof scheduleInput>;

export const schedulePatch = patchOf(scheduleInput);
export type SchedulePatch = z.infer<typeof schedulePatch>;

/** Body of `PATCH /schedules/{id}`: weekdays that are not named keep their hours. */
export const scheduleChange = schedulePatch.extend({ weekly: patchOf(weekly).optional() });
export type ScheduleChange = z.infer<typeof scheduleChange>;

export const schedule = z.strictObject({
  ...scheduleInput.shape,
  id,
  /** Windows that replace the weekly ones on that date; an empty list is a closed day. */
  overrides: z.record(localDate, windows),
});
export type ScheduleView = z.infer<typeof schedule>;

/** `PUT /schedules/{id}/overrides/{date}` */
export const overrideInput = z.strictObject({ windows });

/** Body of `PATCH /schedules/{id}/overrides`: hours by date; null gives a date its weekly hours back. */
export const overridesPatch = z.strictObject({
  dates: z
    .record(localDate, windows.nullable())
    .refine((dates) => Object.keys(dates).length <= 800, 'At most 800 dates at once'),
});
export type OverridesPatch = z.infer<typeof overridesPatch>;

export const timeOffInput = z.strictObject({
  staffId: id,
  start: instant,
  end: instant,
  reason: z.string().trim().max(200).default(''),
});
export type TimeOffInput = z.infer<typeof timeOffInput>;

export const timeOff = z.strictObject({ ...timeOffInput.shape, id });
export type TimeOff = z.infer<typeof timeOff>;

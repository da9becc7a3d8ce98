import type { VNode } from 'preact';
import type { Booked } from '@bookingsaas/server/contract/bookings';
import type { BookingModel } from './booking-model.ts';
import type { Sending } from './flow.ts';
import type { LateWords } from './i18n/words.ts';
import { lateWords } from './i18n/words.ts';
import { Confirmation } from './screens/confirmation.tsx';
import { Details } from './screens/details.tsx';
import { NoTimes } from './screens/no-times.tsx';
import { Bones } from './skeleton.tsx';
import { ZoneChoice } from './screens/zone-choice.tsx';

/** What the first screens can do without, loaded while a time is being chosen. */
export interface Late {
  readonly words: LateWords;
  readonly ZoneChoice: (props: LateProps) => VNode;
  readonly Bones: () => VNode;
  readonly NoTimes: (props: LateProps & { readonly isFailed: boolean }) => VNode;
  readonly Details: (props: LateProps & { readonly sending: Sending }) => VNode;
  readonly Confirmation: (props: LateProps & { readonly done: Booked }) => VNode;
}

export interface LateProps {
  readonly m: BookingModel;
  readonly words: LateWords;
}

export const late: Late = { words: lateWords, ZoneChoice, Bones, NoTimes, Details, Confirmation };

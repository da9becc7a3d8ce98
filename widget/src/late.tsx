import type { VNode } from 'preact';
import type { Booked } from '@bookingsaas/server/contract/bookings';
import type { Sending } from './flow.ts';
import type { LateWords } from './i18n/words.ts';
import { lateWords } from './i18n/words.ts';
import { Confirmation } from './screens/confirmation.tsx';
import { Details } from './screens/details.tsx';
import { ZoneChoice } from './screens/zone-choice.tsx';
import type { BookingModel } from './use-booking.ts';

/** The screens that come after the first ones, loaded while a time is being chosen. */
export interface Late {
  readonly words: LateWords;
  readonly ZoneChoice: (props: LateProps) => VNode;
  readonly Details: (props: LateProps & { readonly sending: Sending }) => VNode;
  readonly Confirmation: (props: LateProps & { readonly done: Booked }) => VNode;
}

export interface LateProps {
  readonly m: BookingModel;
  readonly words: LateWords;
}

export const late: Late = { words: lateWords, ZoneChoice, Details, Confirmation };

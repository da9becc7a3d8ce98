import type { VNode } from 'preact';
import type { Booked } from '@bookingsaas/server/contract/bookings';
import type { Sending } from './flow.ts';
import { Confirmation } from './screens/confirmation.tsx';
import { Details } from './screens/details.tsx';
import { ZoneChoice } from './screens/zone-choice.tsx';
import type { BookingModel } from './use-booking.ts';

/** The screens that come after the first ones, loaded while a time is being chosen. */
export interface Late {
  readonly ZoneChoice: (props: { readonly m: BookingModel }) => VNode;
  readonly Details: (props: { readonly m: BookingModel; readonly sending: Sending }) => VNode;
  readonly Confirmation: (props: { readonly m: BookingModel; readonly done: Booked }) => VNode;
}

export const late: Late = { ZoneChoice, Details, Confirmation };

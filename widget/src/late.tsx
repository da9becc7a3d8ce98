import type { VNode } from 'preact';
import type { Booked } from '@bookingsaas/server/contract/bookings';
import type { BookingModel } from './booking-model.ts';
import { countVisit } from './count/count-visit.ts';
import { fillIn } from './fill-in.ts';
import type { Sending } from './flow.ts';
import { moveCursor } from './flow.ts';
import type { FramedOptions } from './frame/framed-options.ts';
import { keepRoom } from './keep-room.ts';
import type { LateWords } from './i18n/words.ts';
import { lateWords } from './i18n/words.ts';
import { Confirmation } from './screens/confirmation.tsx';
import { ChosenTime } from './screens/chosen-time.tsx';
import { Details } from './screens/details.tsx';
import { canWaitOn, FullDay } from './screens/full-day.tsx';
import { NoTimes } from './screens/no-times.tsx';
import type { Day } from './time/days.ts';
import { tellSteps } from './tell-steps.ts';
import { dayByKey } from './ui/month-grid-keys.ts';
import { Bones } from './skeleton.tsx';
import { told } from './screens/told.ts';
import { ZoneChoice } from './screens/zone-choice.tsx';

/** What the first screens can do without, loaded while a time is being chosen. */
export interface Late {
  readonly words: LateWords;
  readonly fillIn: typeof fillIn;
  readonly countVisit: typeof countVisit;
  readonly keepRoom: typeof keepRoom;
  /** Where the home did not say it: what the page's own address tells of the visit. */
  readonly framed?: FramedOptions;
  readonly ZoneChoice: (props: LateProps) => VNode;
  readonly dayByKey: typeof dayByKey;
  readonly moveCursor: typeof moveCursor;
  readonly Bones: () => VNode;
  readonly canWaitOn: typeof canWaitOn;
  readonly FullDay: (props: LateProps & { readonly day: Day }) => VNode;
  readonly NoTimes: (props: LateProps & { readonly isFailed: boolean }) => VNode;
  readonly ChosenTime: (props: LateProps) => VNode;
  readonly told: typeof told;
  readonly tellSteps: typeof tellSteps;
  readonly Details: (props: LateProps & { readonly sending: Sending }) => VNode;
  readonly Confirmation: (props: LateProps & { readonly done: Booked }) => VNode;
}

export interface LateProps {
  readonly m: BookingModel;
  readonly words: LateWords;
}

export const late: Late = {
  words: lateWords,
  fillIn,
  countVisit,
  keepRoom,
  dayByKey,
  moveCursor,
  ZoneChoice,
  Bones,
  canWaitOn,
  FullDay,
  NoTimes,
  ChosenTime,
  told,
  tellSteps,
  Details,
  Confirmation,
};

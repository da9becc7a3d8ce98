import { h } from 'preact';
import type { VNode } from 'preact';
import type { BookingModel } from '../booking-model.ts';
import { ChooseService } from './choose-service.tsx';
import { NextTimes } from './next-times.tsx';

/** Where nothing is chosen yet. In a booking page only one of the two is built in, see `bundlePage`. */
export function FirstScreen({ m }: { readonly m: BookingModel }): VNode {
  return m.view.firstScreen === 'times' ? <NextTimes m={m} /> : <ChooseService m={m} />;
}

import { Fragment, h } from 'preact';
import type { VNode } from 'preact';
import type { ShownService } from '@bookingsaas/server/contract/widgets';
import type { BookingModel } from '../booking-model.ts';
import { chooseNext, chooseService } from '../flow.ts';
import { dayIn } from '../time/zone.ts';
import { Icon, ON } from '../ui/icons.tsx';

const MOST = 4;

/** The next free times of every service: one press from there to the details. */
export function NextTimes({ m }: { readonly m: BookingModel }): VNode {
  const { view, words, format, flow, free, store, set } = m;
  return (
    <div class="main pick next">
      <h2 class="h" tabIndex={-1}>
        {words.nextTimes}
      </h2>
      <div class="groups">{view.services.map((service) => group(service))}</div>
    </div>
  );

  function group({ id, name, price, durationMin }: ShownService): VNode {
    const starts = store.read(id, null, free.today.slice(0, 7))?.starts ?? [];
    return (
      <section>
        <h3>
          <b>{name}</b>
          <span>
            {format.duration(durationMin)}
            {price && <Fragment> · {format.price(price)}</Fragment>}
          </span>
        </h3>
        <div class="ts">
          {starts.slice(0, MOST).map((start) => (
            <button class="ti" onClick={() => set(chooseNext, id, start)}>
              <span class="q">{dayOf(start)}</span>
              {format.time(start, flow.zone)}
            </button>
          ))}
        </div>
        <button class="more" onClick={() => set(chooseService, id)}>
          {words.moreTimes}
          <span class="vh"> {name}</span>
          <Icon of={ON} />
        </button>
      </section>
    );
  }

  function dayOf(start: number): string {
    return format.day(dayIn(flow.zone, start), { weekday: 'short', month: 'short' });
  }
}

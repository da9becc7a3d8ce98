import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import { plural } from './i18n/fill.ts';
import { ChooseService } from './screens/choose-service.tsx';
import { PickTime } from './screens/pick-time.tsx';
import { Summary } from './screens/summary.tsx';
import type { BookingModel, BookingProps } from './use-booking.ts';
import { useBooking } from './use-booking.ts';

/** The whole widget for a view that is already here. */
export function Booking(props: BookingProps): VNode {
  const m = useBooking(props);
  const { flow, options, view } = m;
  const ref = useRef<HTMLDivElement>(null);
  const shown = useRef(flow.step.at);

  // Focus goes to the new step's heading, and stays where it is when the widget opens.
  useEffect(() => {
    if (shown.current !== flow.step.at) ref.current?.querySelector<HTMLElement>('.main h1,.main h2')?.focus();
    shown.current = flow.step.at;
  }, [flow.step.at, m.late]);

  return (
    <div class={`o ${options.placement} ${view.theme.density}`} lang={props.locale} ref={ref}>
      <div class={`w at-${flow.step.at}`}>
        <div class="g">
          <Summary m={m} />
          {screen(m)}
        </div>
        <p class="vh" role="status">
          {told(m)}
        </p>
      </div>
    </div>
  );
}

function screen(m: BookingModel): VNode {
  const { step } = m.flow;
  switch (step.at) {
    case 'service':
      return <ChooseService m={m} />;
    case 'time':
      return <PickTime m={m} />;
    case 'details':
      return m.late ? <m.late.Details m={m} words={m.late.words} sending={step.sending} /> : <main class="main" />;
    case 'booked':
      return m.late ? <m.late.Confirmation m={m} words={m.late.words} done={step.booked} /> : <main class="main" />;
  }
}

function told({ flow, free, format, words }: BookingModel): string {
  if (flow.step.at !== 'time' || free.status !== 'ready' || !free.day) return '';
  return `${format.title(free.day)}, ${plural(format.locale, words.slots, free.days.get(free.day)?.length ?? 0)}`;
}

import { h } from 'preact';
import type { VNode } from 'preact';
import type { BookingModel } from './booking-model.ts';
import { FirstScreen } from './screens/first-screen.tsx';
import { PickTime, Unreached } from './screens/pick-time.tsx';
import { Summary } from './screens/summary.tsx';

/** The whole widget, as its model says it is now. */
export function Booking({ m }: { readonly m: BookingModel }): VNode {
  return (
    <div class={`o ${m.options.placement} ${m.view.theme.density}`} lang={m.format.locale}>
      <div class={`w at-${m.flow.step.at}`}>
        <div class="g">
          <Summary m={m} />
          {screen(m)}
        </div>
        <p class="vh" role="status">
          {m.flow.step.at === 'time' && m.late?.told(m)}
        </p>
      </div>
    </div>
  );
}

function screen(m: BookingModel): VNode {
  const { late } = m;
  const { step } = m.flow;
  switch (step.at) {
    case 'service':
      return <FirstScreen m={m} />;
    case 'time':
      return <PickTime m={m} />;
    case 'details':
      if (late) return <late.Details m={m} words={late.words} sending={step.sending} />;
      break;
    case 'booked':
      if (late) return <late.Confirmation m={m} words={late.words} done={step.booked} />;
  }
  return <div class="main">{m.wait === 'failed' && <Unreached m={m} />}</div>;
}

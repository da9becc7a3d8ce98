import { Fragment, h } from 'preact';
import type { VNode } from 'preact';
import { fill } from '../i18n/fill.ts';
import type { LateProps } from '../late.tsx';
import { dayIn } from '../time/zone.ts';
import { Fact, Yours } from './summary.tsx';

/** The summary of the details: the time in the strip, the service in the column. */
export function ChosenTime({ m }: LateProps): VNode {
  const { flow, words, format, service, person } = m;
  const { step, start, zone } = flow;
  if (!service || step.at !== 'details') return <Fragment />;
  const { name, description, durationMin, price } = service;
  const shown = start ?? (step.sending.is === 'taken' ? step.sending.start : null);
  const day = shown && format.title(dayIn(zone, shown));
  return (
    <Fragment>
      {day && <p class="t so">{start ? `${day}, ${format.time(start, zone)}` : day}</p>}
      <p class="t co">{name}</p>
      <p class="q co">{description}</p>
      <dl>
        <div class="so">
          <dt>{words.yours}</dt>
          <dd>{person ? fill(words.serviceWith, name, person.name) : name}</dd>
        </div>
        <Fact name={words.length}>{format.duration(durationMin)}</Fact>
        {price && <Fact name={words.price}>{format.price(price)}</Fact>}
        {person && (
          <div class="co">
            <dt>{words.with}</dt>
            <dd>{person.name}</dd>
          </div>
        )}
      </dl>
      <Yours m={m} />
    </Fragment>
  );
}

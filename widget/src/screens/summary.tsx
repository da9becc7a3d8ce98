import { Fragment, h } from 'preact';
import type { ComponentChildren, VNode } from 'preact';
import type { BookingModel } from '../booking-model.ts';
import { chooseStaff, goBack } from '../flow.ts';
import { fill } from '../i18n/fill.ts';
import { dayIn } from '../time/zone.ts';
import { BACK, CLOSE, DOWN, Icon } from '../ui/icons.tsx';

/** What has been chosen so far: a strip above the step, a column beside it where there is room. */
export function Summary({ m }: { readonly m: BookingModel }): VNode {
  const { flow, words, options, view, late } = m;
  const { at } = flow.step;
  return (
    <div class="sum">
      {(at === 'details' || (at === 'time' && view.services.length > 1)) && (
        <button class="bk" onClick={() => m.set(goBack)}>
          <Icon of={BACK} />
          <span>{at === 'time' ? words.services : late?.words.dayTime}</span>
        </button>
      )}
      <div class="st">
        {at === 'time' ? (
          <Chosen m={m} />
        ) : at === 'details' ? (
          late && <late.ChosenTime m={m} words={late.words} />
        ) : (
          <Shop m={m} />
        )}
      </div>
      {options.onClose && (
        <button class="ib x" aria-label={words.close} onClick={options.onClose}>
          <Icon of={CLOSE} />
        </button>
      )}
    </div>
  );
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function Shop({ m: { view, words, format } }: { readonly m: BookingModel }): VNode {
  const { name, address, phone } = view.business;
  const open = view.openDays.map((day) => format.weekday(WEEK.indexOf(day) + 1, 'long'));
  const isRow = open.length > 2 && WEEK.join().includes(view.openDays.join());
  return (
    <Fragment>
      <p class="t">{name}</p>
      {address && <p class="q">{address}</p>}
      <dl class="co">
        {open[0] && (
          <Fact name={words.open}>
            {isRow ? fill(words.to, open[0], open.at(-1) ?? '') : open.join(', ')}
          </Fact>
        )}
        {phone && (
          <Fact name={words.tel}>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </Fact>
        )}
      </dl>
    </Fragment>
  );
}

function Chosen({ m }: { readonly m: BookingModel }): VNode {
  const { words, format, service } = m;
  if (!service) return <Fragment />;
  return (
    <Fragment>
      <p class="t">{service.name}</p>
      <p class="q co">{service.description}</p>
      <dl>
        <Fact name={words.length}>{format.duration(service.durationMin)}</Fact>
        {service.price && <Fact name={words.price}>{format.price(service.price)}</Fact>}
        <Fact name={words.with}>
          <Person m={m} />
        </Fact>
      </dl>
      <Yours m={m} />
    </Fragment>
  );
}

/** The chosen time and until when it can be given back; in the column only. */
export function Yours({
  m: { flow, format, words, service },
}: {
  readonly m: BookingModel;
}): VNode {
  const { start, zone } = flow;
  const { durationMin = 0, changeNoticeMin = 0 } = service ?? {};
  return (
    <Fragment>
      {start && (
        <p class="yours">
          {words.yours}
          <b>{format.title(dayIn(zone, start))}</b>
          <b>{format.range(start, start + durationMin * 6e4, zone)}</b>
        </p>
      )}
      <p class="free-until">
        {changeNoticeMin
          ? fill(words.cancelBefore, format.duration(changeNoticeMin))
          : words.cancelFree}
      </p>
    </Fragment>
  );
}

/** A name and its value, in a `dl`. */
export function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Person({
  m: { people, flow, words, free, set, person },
}: {
  readonly m: BookingModel;
}): VNode {
  const name = person?.name ?? words.anyone;
  if (people.length < 2) return <Fragment>{name}</Fragment>;
  return (
    <span class="sel">
      <select
        aria-label={words.with}
        value={flow.staff ?? ''}
        onChange={({ currentTarget }) => {
          set(chooseStaff, currentTarget.value || null, free.month);
        }}
      >
        <option value="">{words.anyone}</option>
        {people.map((one) => (
          <option value={one.id}>{one.name}</option>
        ))}
      </select>
      {name}
      <Icon of={DOWN} />
    </span>
  );
}

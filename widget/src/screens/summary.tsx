import { Fragment, h } from 'preact';
import type { ComponentChildren, VNode } from 'preact';
import { fill } from '../i18n/fill.ts';
import { Icon } from '../ui/icons.tsx';
import { dayIn } from '../time/zone.ts';
import type { BookingModel } from '../booking-model.ts';
import { chooseStaff, goBack } from '../flow.ts';

/** What has been chosen so far: a strip above the step, a column beside it where there is room. */
export function Summary({ m }: { readonly m: BookingModel }): VNode {
  const { flow, words, service, options, view } = m;
  const isShop = !service || flow.step.at === 'service' || flow.step.at === 'booked';
  const canGoBack = flow.step.at === 'details' || (flow.step.at === 'time' && view.services.length > 1);
  return (
    <header class="sum">
      {canGoBack && (
        <button type="button" class="bk" onClick={() => m.set(goBack)}>
          <Icon name="back" />
          <span>{flow.step.at === 'time' ? words.services : words.dayTime}</span>
        </button>
      )}
      {isShop ? <Shop m={m} /> : <Chosen m={m} />}
      {options.onClose && (
        <button type="button" class="ib x" aria-label={words.close} onClick={options.onClose}>
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

function Shop({ m: { view, words, format } }: { readonly m: BookingModel }): VNode {
  const { name, address, phone } = view.business;
  const open = view.openDays.map((day) => format.weekday(WEEK.indexOf(day) + 1, 'long'));
  const isRow = WEEK.join().includes(view.openDays.join()) && open.length > 2;
  return (
    <div class="st">
      <p class="t">{name}</p>
      {address && <p class="q">{address}</p>}
      <dl class="co">
        {open.length > 0 && (
          <Fact name={words.open}>{isRow ? fill(words.to, open[0] ?? '', open.at(-1) ?? '') : open.join(', ')}</Fact>
        )}
        {phone && (
          <Fact name={words.tel}>
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </Fact>
        )}
      </dl>
    </div>
  );
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function Chosen({ m }: { readonly m: BookingModel }): VNode {
  const { flow, words, format, service, person } = m;
  if (!service) return <Fragment />;
  const isDetails = flow.step.at === 'details';
  const lost = flow.step.at === 'details' && flow.step.sending.is === 'taken' ? flow.step.sending.start : null;
  const shown = flow.start ?? lost;
  const day = shown !== null && format.title(dayIn(flow.zone, shown));
  const { name } = service;
  return (
    <div class="st">
      {isDetails && day && (
        <p class="t so">{flow.start === null ? day : `${day}, ${format.time(flow.start, flow.zone)}`}</p>
      )}
      <p class={isDetails ? 't co' : 't'}>{name}</p>
      <p class="q co">{service.description}</p>
      <dl>
        {isDetails && <dd class="so">{person ? fill(words.serviceWith, name, person.name) : name}</dd>}
        <Fact name={words.length}>{format.duration(service.durationMin)}</Fact>
        {service.price && <Fact name={words.price}>{format.price(service.price)}</Fact>}
        {(!isDetails || person) && (
          <Fact name={words.with} isStripless={isDetails}>
            {isDetails ? person?.name : <Person m={m} />}
          </Fact>
        )}
      </dl>
      {flow.start !== null && day && (
        <p class="yours co">
          {words.yours}
          <b>{day}</b>
          <b>{format.range(flow.start, flow.start + service.durationMin * 6e4, flow.zone)}</b>
        </p>
      )}
      <p class="free-until co">
        {service.changeNoticeMin
          ? fill(words.cancelBefore, format.duration(service.changeNoticeMin))
          : words.cancelFree}
      </p>
    </div>
  );
}

function Fact(props: {
  readonly name: string;
  readonly isStripless?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class={props.isStripless ? 'co' : ''}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Person({ m: { people, flow, words, free, set, person } }: { readonly m: BookingModel }): VNode {
  if (people.length < 2) return <Fragment>{person?.name}</Fragment>;
  return (
    <span class="sel">
      <select
        aria-label={words.with}
        value={flow.staff ?? ''}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          set((now) => chooseStaff(now, value || null, free.month));
        }}
      >
        <option value="">{words.anyone}</option>
        {people.map(({ id, name }) => (
          <option value={id}>{name}</option>
        ))}
      </select>
      {person?.name ?? words.anyone}
      <Icon name="down" />
    </span>
  );
}

import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ApiError } from '../../api.ts';
import { useConsole } from '../../console-context.ts';
import { useLanguage, useTexts } from '../../i18n/language.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { useSending } from '../../loading/use-sending.ts';
import { dateOf, instantOf, minutesAt } from '../../time/zone-time.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import type { Asked } from '../../why/asked.ts';
import { DayAndTime } from './day-and-time.tsx';
import { clockOf } from './day-hours.ts';
import { doersOf } from './doers.ts';
import type { Spot } from './spot.ts';
import { agendaTexts } from './texts.ts';

interface Props {
  readonly spot: Spot;
  readonly services: readonly Service[];
  readonly people: readonly Staff[];
  readonly zone: string;
  onClose(): void;
  onAdded(booking: Booking): void;
  /** Asked when a time is looked for that customers do not see. */
  onWhy(asked: Asked): void;
}

/** A booking made on the phone or at the door, written down by hand. */
export function AddDialog(props: Props): VNode {
  const texts = useTexts(agendaTexts);
  const [service] = props.services;
  if (service !== undefined) return <AddForm {...props} first={service} />;
  return (
    <Dialog
      title={texts.addAt}
      onClose={props.onClose}
      actions={
        <ButtonLink kind="primary" href="/console/services">
          {texts.service}
        </ButtonLink>
      }
    >
      <p class="soft">{texts.noService}</p>
    </Dialog>
  );
}

function AddForm({
  first,
  spot,
  services,
  people,
  zone,
  onClose,
  onAdded,
  onWhy,
}: Props & { readonly first: Service }): VNode {
  const texts = useTexts(agendaTexts);
  const language = useLanguage();
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  const [form, setForm] = useState({
    service: (services.find((one) => canDo(one, spot.staffId)) ?? first).id,
    staff: spot.staffId ?? '',
    date: spot.date,
    time: clockOf(spot.minutes),
    name: '',
    email: '',
    phone: '',
  });
  const set = (patch: Partial<typeof form>) => setForm({ ...form, ...patch });
  const service = services.find(({ id }) => id === form.service) ?? first;
  const doers = doersOf(service, people);
  const staff = doers.find(({ id }) => id === form.staff) ?? doers[0];
  const nearest = error instanceof ApiError ? error.nearest : [];

  return (
    <Dialog
      title={texts.addAt}
      onClose={onClose}
      onSubmit={() => send(add)}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.cancelAdding}
          </Button>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.addNow(whenOf(form))}
          </Button>
        </>
      }
    >
      {error !== null && (
        <Notice kind="bad">
          {nearest.length === 0 ? refusals.sentence(error) : texts.takenNearest}
        </Notice>
      )}
      {nearest.length > 0 && (
        <div class="chips">
          {nearest.map((start) => (
            <button
              type="button"
              key={start}
              onClick={() =>
                set({ date: dateOf(start, zone), time: clockOf(minutesAt(start, zone)) })
              }
            >
              {formats.moment(start, zone)}
            </button>
          ))}
        </div>
      )}
      <Select
        label={texts.service}
        value={service.id}
        options={services.map(({ id, name, durationMin }) => ({
          value: id,
          label: `${name}, ${formats.length(durationMin)}`,
        }))}
        onChange={(id) => set({ service: id })}
      />
      {people.length > 1 && (
        <Select
          label={texts.person}
          value={staff?.id ?? ''}
          options={doers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => set({ staff: id })}
        />
      )}
      <DayAndTime date={form.date} time={form.time} onChange={set} />
      <button
        type="button"
        class="link"
        onClick={() =>
          onWhy({
            service: service.id,
            staff: staff?.id ?? '',
            date: form.date,
            time: form.time,
          })
        }
      >
        {texts.why}
      </button>
      <TextField
        label={texts.customer}
        required
        maxLength={120}
        autocomplete="off"
        value={form.name}
        wrong={refusals.field(error, 'customer.name')}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={texts.phone}
        aside={texts.optional}
        type="tel"
        autocomplete="off"
        value={form.phone}
        wrong={refusals.field(error, 'customer.phone')}
        onChange={(phone) => set({ phone })}
      />
      <TextField
        label={texts.email}
        aside={texts.optional}
        type="email"
        autocomplete="off"
        value={form.email}
        wrong={refusals.field(error, 'customer.email')}
        onChange={(email) => set({ email })}
      />
    </Dialog>
  );

  function whenOf({ date, time }: typeof form): string {
    return `${formats.day(`${date}T12:00:00Z`, 'UTC')}, ${time}`;
  }

  async function add(): Promise<void> {
    const { date, time, name, email, phone } = form;
    onAdded(
      await admin.bookings.add({
        service: service.id,
        staff: staff?.id ?? '',
        start: instantOf(date, time, zone),
        customer: {
          name,
          ...(email.trim() === '' ? {} : { email: email.trim() }),
          ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
        },
        locale: language,
      }),
    );
  }
}

function canDo(service: Service, staffId: string | null): boolean {
  return (
    service.isActive &&
    (staffId === null || service.staffIds.length === 0 || service.staffIds.includes(staffId))
  );
}

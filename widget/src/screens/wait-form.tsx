import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import type { FieldCode } from '@bookingsaas/server/contract/errors';
import type { Draft } from '../flow.ts';
import { fill } from '../i18n/fill.ts';
import type { LateWords } from '../i18n/words.ts';
import type { LateProps } from '../late.tsx';
import { Field, Several, textOf, Tick } from '../ui/field.tsx';
import { PhoneInput } from '../ui/phone-input.tsx';
import { useWaiting } from './use-waiting.ts';
import type { WaitRange } from './use-waiting.ts';

const WRONG: { readonly [Code in FieldCode]?: keyof LateWords } = {
  phone_too_short: 'phoneShort',
  phone_too_long: 'phoneLong',
  phone_invalid: 'phoneBad',
  email_incomplete: 'emailBad',
  too_long: 'tooLong',
};

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Leaves a name and an address, to be told when a time frees; then says that it is noted. */
export function WaitForm({
  m,
  words,
  onClose,
  ...range
}: LateProps & WaitRange & { readonly onClose: () => void }): VNode {
  const { flow, format, view } = m;
  const { draft } = flow;
  const waiting = useWaiting(m, range);
  const home = useRef<HTMLDivElement>(null);
  const { asks = 'email', holdMin = 0 } = view.waitlist ?? {};
  const kept = format.duration(holdMin);
  const isOneDay = range.from === range.to;
  const { consentText } = view.business;
  const { is } = waiting.state;

  useEffect(() => {
    const first = is === 'refused' ? '[aria-invalid=true]' : 'h2';
    if (is !== 'busy') home.current?.querySelector<HTMLElement>(first)?.focus();
  }, [is, waiting.tries]);

  if (is === 'done') {
    return (
      <div class="wait" ref={home}>
        <div class="note" role="status">
          <h2 class="nh" tabIndex={-1}>
            {fill(words.waitDone, draft.name.trim().split(/\s+/)[0] ?? '')}
          </h2>
          <p>{fill(words.waitDoneNote, kept)}</p>
          <button type="button" class="se" onClick={onClose}>
            {words.waitOther}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="wait" ref={home}>
      <h2 class="h" tabIndex={-1}>
        {isOneDay
          ? fill(words.waitDay, format.day(range.from))
          : fill(words.waitMonth, format.day(range.to, { weekday: undefined, day: undefined }))}
      </h2>
      <p class="q">{fill(words[LEAVE[asks]], kept)}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          waiting.send();
        }}
      >
        <Field label={words.name} error={wordsFor('name')}>
          {(input) => (
            <input
              {...input}
              autocomplete="name"
              maxLength={120}
              value={draft.name}
              onInput={(event) => put('name', { name: textOf(event) })}
            />
          )}
        </Field>
        {waiting.phone.isAsked && (
          <Field
            label={words.phone}
            optional={optional(waiting.phone.isNeeded)}
            error={wordsFor('phone')}
          >
            {(input) => (
              <PhoneInput
                input={input}
                locale={format.locale}
                countryLabel={words.country}
                country={draft.country}
                value={draft.phone}
                autocomplete="tel"
                onCountry={(country) => put('phone', { country })}
                onInput={(phone) => put('phone', { phone })}
              />
            )}
          </Field>
        )}
        {waiting.email.isAsked && (
          <Field
            label={words.email}
            optional={optional(waiting.email.isNeeded)}
            error={wordsFor('email')}
          >
            {(input) => (
              <input
                {...input}
                type="email"
                autocomplete="email"
                maxLength={254}
                value={draft.email}
                onInput={(event) => put('email', { email: textOf(event) })}
              />
            )}
          </Field>
        )}
        <Several
          label={words.waitParts}
          optional={words.optional}
          choices={[
            { id: 'morning', label: m.words.morning },
            { id: 'afternoon', label: m.words.afternoon },
            { id: 'evening', label: m.words.evening },
          ]}
          chosen={waiting.parts}
          onChoose={waiting.chooseParts}
        />
        {!isOneDay && (
          <Several
            label={words.waitDays}
            optional={words.optional}
            choices={WEEK.filter((day) => view.openDays.includes(day)).map((id) => ({
              id,
              label: format.weekday(WEEK.indexOf(id) + 1, 'short'),
            }))}
            chosen={waiting.weekdays}
            onChoose={waiting.chooseWeekdays}
          />
        )}
        <div class="hp" aria-hidden="true">
          <input
            name="website"
            tabIndex={-1}
            autocomplete="off"
            aria-label="Website"
            onInput={(event) => waiting.setWebsite(textOf(event))}
          />
        </div>
        {asks !== 'email' && consentText && (
          <Tick
            label={consentText}
            error={wordsFor('consent')}
            isTicked={draft.isConsenting}
            onTick={(isConsenting) => put('consent', { isConsenting })}
          />
        )}
        {waiting.notice && (
          <div class="note wide" role="alert">
            <b>{words[waiting.notice]}</b>
          </div>
        )}
        <button
          type="submit"
          class="go wide"
          aria-disabled={is === 'busy'}
          onClick={(event) => {
            event.preventDefault();
            waiting.send();
          }}
        >
          {is === 'busy' && <i class="spin" />} {is === 'busy' ? words.sending : words.waitJoin}
        </button>
        <button type="button" class="lk wide" onClick={onClose}>
          {words.waitOther}
        </button>
      </form>
    </div>
  );

  function optional(isNeeded: boolean): string | undefined {
    return isNeeded ? undefined : words.optional;
  }

  function put(field: string, part: Partial<Draft>): void {
    waiting.write(field, part);
  }

  function wordsFor(field: string): string | undefined {
    const code = waiting.errors[field];
    if (!code) return undefined;
    if (code !== 'required') return words[WRONG[code] ?? 'invalid'];
    if (field === 'name') return words.needName;
    if (field === 'consent') return words.needConsent;
    if (field === 'email') return words.needEmail;
    return waiting.phone.isNeeded ? words.needPhone : words.needEither;
  }
}

const LEAVE = { email: 'waitEmail', phone: 'waitPhone', either: 'waitEither' } as const;

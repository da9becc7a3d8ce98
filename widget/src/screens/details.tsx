import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import type { FieldCode } from '@bookingsaas/server/contract/errors';
import type { Draft, Sending } from '../flow.ts';
import { write } from '../flow.ts';
import { fill } from '../i18n/fill.ts';
import type { LateWords } from '../i18n/words.ts';
import { dayIn } from '../time/zone.ts';
import { Field, textOf, Tick } from '../ui/field.tsx';
import { PhoneInput } from '../ui/phone-input.tsx';
import type { LateProps } from '../late.tsx';
import { QuestionField } from './question-field.tsx';
import { SlotTaken } from './slot-taken.tsx';
import { useDetails } from './use-details.ts';

const NEEDED: Readonly<Record<string, keyof LateWords>> = {
  name: 'needName',
  phone: 'needPhone',
  email: 'needEmail',
};

const WRONG: { readonly [Code in FieldCode]?: keyof LateWords } = {
  phone_too_short: 'phoneShort',
  phone_too_long: 'phoneLong',
  phone_invalid: 'phoneBad',
  email_incomplete: 'emailBad',
  too_long: 'tooLong',
};

/** The visitor's details and the owner's questions; whatever happens, nothing typed is lost. */
export function Details({ m, words, sending }: LateProps & { readonly sending: Sending }): VNode {
  const { flow, service, format, view, set } = m;
  const { draft } = flow;
  const details = useDetails(m, sending);
  const form = useRef<HTMLFormElement>(null);
  const isWaiting = sending.is === 'waiting';
  const { consentText } = view.business;

  useEffect(() => {
    const wrong =
      sending.is === 'refused' && form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    // On a phone the notice stands far above the button that was just pressed.
    const notice =
      sending.is === 'taken' && form.current?.parentElement?.querySelector<HTMLElement>('.nh');
    if (wrong) wrong.focus();
    else if (notice) notice.focus();
  }, [sending.is, details.refusals]);

  return (
    <div class="main form">
      {sending.is === 'taken' ? (
        <SlotTaken m={m} words={words} taken={sending.start} nearest={sending.nearest} />
      ) : (
        <h2 class="h" tabIndex={-1}>
          {words.details}
        </h2>
      )}
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          details.send();
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
        <Field
          label={words.phone}
          optional={service?.requiresPhone ? undefined : words.optional}
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
        <Field
          label={words.email}
          optional={service?.requiresEmail ? undefined : words.optional}
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
        {service?.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            optional={question.isRequired ? undefined : words.optional}
            error={wordsFor(`answers.${question.id}`)}
            value={draft.answers[question.id] ?? ''}
            onAnswer={(answer) =>
              put(`answers.${question.id}`, {
                answers: { ...draft.answers, [question.id]: answer },
              })
            }
          />
        ))}
        <div class="hp" aria-hidden="true">
          <input
            name="website"
            tabIndex={-1}
            autocomplete="off"
            aria-label="Website"
            onInput={(event) => details.setWebsite(textOf(event))}
          />
        </div>
        {isWaiting && (
          <div class="note wide" role="status">
            <b>{sending.why === 'offline' ? words.offline : words.busy}</b>
            <p>{fill(words.retryIn, Math.max(1, details.countdown))}</p>
          </div>
        )}
        {sending.is === 'refused' && sending.isFieldless && (
          <div class="note wide" role="alert">
            <b>{words.failed}</b>
          </div>
        )}
        {consentText && (
          <Tick
            label={consentText}
            isTicked={draft.isConsenting}
            onTick={(isConsenting) => put('consent', { isConsenting })}
          />
        )}
        <div class={consentText ? 'send' : 'send alone'}>{button()}</div>
        {until()}
      </form>
    </div>
  );

  function button(): VNode {
    if (sending.is === 'busy') {
      return (
        <button type="button" class="go" aria-disabled="true">
          <i class="spin" /> {words.sending}
        </button>
      );
    }
    const isTimeless = flow.start === null;
    const label = service?.isApproved ? words.request : words.confirm;
    return (
      // Enter in a field clicks it too, also where a sandbox without `allow-forms` never fires `submit`.
      <button
        type="submit"
        class={isTimeless ? 'go off' : 'go'}
        aria-disabled={isTimeless}
        onClick={(event) => {
          event.preventDefault();
          details.send();
        }}
      >
        {isTimeless ? m.words.chooseTime : isWaiting ? m.words.retry : label}
      </button>
    );
  }

  function until(): VNode | false {
    if (flow.start === null || !service || isWaiting) return false;
    const last = flow.start - service.changeNoticeMin * 6e4;
    if (last < Date.parse(view.now)) return false;
    const day = format.day(dayIn(flow.zone, last));
    return <p class="q so mid">{fill(words.cancelUntil, day, format.time(last, flow.zone))}</p>;
  }

  function put(field: string, part: Partial<Draft>): void {
    set(write, field, part);
  }

  function wordsFor(field: string): string | undefined {
    const code = details.errors[field];
    if (!code) return undefined;
    return words[
      code === 'required' ? (NEEDED[field] ?? 'needAnswer') : (WRONG[code] ?? 'invalid')
    ];
  }
}

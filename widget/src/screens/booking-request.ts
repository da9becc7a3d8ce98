import type { BookingRequest } from '@bookingsaas/server/contract/bookings';
import type { ShownService } from '@bookingsaas/server/contract/widgets';
import type { BookingModel } from '../booking-model.ts';
import type { Draft, FieldErrors } from '../flow.ts';
import { callingCode } from '../ui/countries.ts';

/** What the visitor still has to fill in, before anything is sent. The server has the last word. */
export function missingIn(draft: Draft, service: ShownService): FieldErrors {
  const missing: Record<string, 'required' | 'email_incomplete'> = {};
  const email = draft.email.trim();
  if (!draft.name.trim()) missing['name'] = 'required';
  if (service.requiresPhone && !draft.phone.trim()) missing['phone'] = 'required';
  if (service.requiresEmail && !email) missing['email'] = 'required';
  if (email && !/^\S+@\S+\.\S{2,}$/.test(email)) missing['email'] = 'email_incomplete';
  for (const { id, isRequired } of service.questions) {
    const answer = draft.answers[id];
    if (isRequired && !(typeof answer === 'string' ? answer.trim() : answer))
      missing[`answers.${id}`] = 'required';
  }
  return missing;
}

/** The visitor's part of a booking request; what was left empty is left out. */
export function visitorPart(
  draft: Draft,
  service: ShownService,
  business: {
    readonly country: string;
    readonly consentText: string | null;
    readonly consentVersion: number;
  },
): Pick<BookingRequest, 'customer' | 'answers' | 'consent'> {
  const email = draft.email.trim();
  const phone = fullNumber(draft, business.country);
  const answers: Record<string, string | boolean> = {};
  for (const { id } of service.questions) {
    const answer = draft.answers[id];
    if (answer === true || (typeof answer === 'string' && answer.trim())) answers[id] = answer;
  }
  return {
    customer: { name: draft.name.trim(), ...(email && { email }), ...(phone && { phone }) },
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(business.consentText !== null && {
      consent: { version: business.consentVersion, isGiven: draft.isConsenting },
    }),
  };
}

// A number in the business's own country goes as typed; the trunk zero of another country would be wrong after +.
function fullNumber({ phone, country }: Draft, home: string): string {
  const typed = phone.trim();
  if (!typed || typed.startsWith('+') || country === home) return typed;
  return `+${callingCode(country)} ${country === 'IT' ? typed : typed.replace(/^0/, '')}`;
}

/** Where the visitor came from, for the booking and for what is counted of the visit. */
export function sourceOf({
  late,
  options,
  view: { variant },
}: BookingModel): NonNullable<BookingRequest['source']> {
  const { source } = late?.framed ?? options;
  return { ...source, placement: options.placement, ...(variant && { variant }) };
}

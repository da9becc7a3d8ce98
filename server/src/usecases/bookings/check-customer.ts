import { AppError } from '../../contract/app-error.ts';
import type { BookingRequest } from '../../contract/bookings.ts';
import type { FieldCode, FieldError } from '../../contract/errors.ts';
import type { Question, Service } from '../../contract/services.ts';
import type { Customer } from '../../domain/bookings/types.ts';
import type { PhoneReading, Phones } from '../../ports/phones.ts';

type Answers = Readonly<Record<string, string | boolean>>;

/** What somebody wrote about themselves, ready to be stored: phone numbers as E.164, no blank answers. */
export interface Written {
  readonly customer: Customer;
  readonly answers: Answers;
}

/** How strict to be: an admin who books by hand may leave out what a visitor has to say. */
export interface Expectation {
  readonly service: Pick<Service, 'questions' | 'requiresEmail' | 'requiresPhone'>;
  readonly country: string;
  readonly isComplete: boolean;
}

/** @throws AppError `request.invalid` with every wrong field at once */
export function checkCustomer(
  phones: Phones,
  given: { customer: BookingRequest['customer']; answers?: Answers | undefined },
  expected: Expectation,
): Written {
  const fields: Record<string, FieldError> = {};
  const { service, country, isComplete } = expected;
  const phone = readPhone('customer.phone', given.customer.phone, service.requiresPhone);
  const email = given.customer.email ?? null;
  if (email === null && service.requiresEmail && isComplete) refuse('customer.email', 'required');
  const answers = checkAnswers();
  if (Object.keys(fields).length > 0) {
    throw new AppError('request.invalid', {
      message: 'Some fields are missing or wrong',
      details: { fields },
    });
  }
  return { customer: { name: given.customer.name, email, phone }, answers };

  function checkAnswers(): Answers {
    const said = given.answers ?? {};
    const asked = new Set(service.questions.map(({ id }) => id));
    for (const id of Object.keys(said))
      if (!asked.has(id)) refuse(`answers.${id}`, 'unknown_field');
    const kept: Record<string, string | boolean> = {};
    for (const question of service.questions) {
      const answer = checkAnswer(question, said[question.id]);
      if (answer !== null) kept[question.id] = answer;
    }
    return kept;
  }

  function checkAnswer(
    question: Question,
    answer: string | boolean | undefined,
  ): string | boolean | null {
    const path = `answers.${question.id}`;
    if (question.kind === 'checkbox') {
      if (typeof answer === 'string') return refuse(path, 'invalid');
      if (answer !== true && question.isRequired && isComplete) return refuse(path, 'required');
      return answer ?? null;
    }
    if (typeof answer === 'boolean') return refuse(path, 'invalid');
    if (question.kind === 'phone') return readPhone(path, answer, question.isRequired);
    const text = answer?.trim() ?? '';
    if (text === '') return question.isRequired && isComplete ? refuse(path, 'required') : null;
    if (question.kind === 'choice' && !question.choices.includes(text))
      return refuse(path, 'choice_unknown');
    return text;
  }

  function readPhone(path: string, typed: string | undefined, isRequired: boolean): string | null {
    if (typed === undefined || typed.trim() === '') {
      return isRequired && isComplete ? refuse(path, 'required') : null;
    }
    const reading = phones.read(typed, country);
    return reading.isValid ? reading.e164 : refuse(path, PHONE_CODES[reading.reason]);
  }

  function refuse(path: string, code: FieldCode): null {
    fields[path] = { code, message: MESSAGES[code] ?? 'This is not possible here' };
    return null;
  }
}

const PHONE_CODES: Record<Extract<PhoneReading, { isValid: false }>['reason'], FieldCode> = {
  too_short: 'phone_too_short',
  too_long: 'phone_too_long',
  invalid: 'phone_invalid',
};

const MESSAGES: Partial<Record<FieldCode, string>> = {
  required: 'This is needed',
  unknown_field: 'This question is not asked',
  choice_unknown: 'Not one of the choices',
  phone_too_short: 'Digits are missing',
  phone_too_long: 'There are too many digits',
  phone_invalid: 'Not a phone number',
};

import { fillTemplate, readTemplate } from '../messages/template.ts';
import type { MessageText } from '../messages/moments.ts';
import type { Wish } from './types.ts';

/** What the letter to somebody who has just joined names. */
export interface PlaceValues {
  readonly firstName: string;
  readonly service: string;
  readonly business: string;
  readonly holdMin: number;
  /** By which they leave. */
  readonly link: string;
}

/** The letter to somebody who has just joined: it says for what, what will happen, and how to leave. */
export function placeText(wish: Wish, locale: string, values: PlaceValues): MessageText {
  const { subject, body, one, several } = locale.startsWith('fr') ? FR : EN;
  const day = (date: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(Date.parse(date));
  const days = fill(wish.from === wish.to ? one : several, {
    from: day(wish.from),
    to: day(wish.to),
  });
  const { firstName, holdMin, ...rest } = values;
  return {
    subject,
    body: fill(body, { ...rest, first_name: firstName, while: lengthOf(holdMin, locale), days }),
  };
}

/** `30 minutes`, `2 hours`. */
function lengthOf(min: number, locale: string): string {
  const isHours = min % 60 === 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isHours ? 'hour' : 'minute',
    unitDisplay: 'long',
  }).format(isHours ? min / 60 : min);
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return fillTemplate(readTemplate(text, Object.keys(values)), values);
}

const FR = {
  one: 'le {{from}}',
  several: 'du {{from}} au {{to}}',
  subject: 'Vous êtes sur la liste d’attente',
  body: `Bonjour {{first_name}},

C’est noté : vous êtes sur notre liste d’attente pour {{service}}, {{days}}.

Dès qu’une place se libère, nous vous écrivons et nous vous la gardons {{while}}.

Plus besoin ? Quittez la liste ici :
{{link}}

{{business}}`,
};

const EN = {
  one: 'on {{from}}',
  several: 'from {{from}} to {{to}}',
  subject: 'You are on the waiting list',
  body: `Hello {{first_name}},

You are on our waiting list for {{service}}, {{days}}.

As soon as a time comes free, we will write to you and keep it for you for {{while}}.

No longer needed? Leave the list here:
{{link}}

{{business}}`,
};

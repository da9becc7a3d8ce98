import type { ConnectionSettings } from './settings.ts';

/** Everything a template can name, as it is written. Empty texts take their line with them. */
export interface EventWords {
  readonly service: string;
  readonly customer: string;
  readonly phone: string;
  readonly email: string;
  readonly staff: string;
  readonly business: string;
  /** Questions and answers, one a line. */
  readonly answers: string;
  /** The booking in the console. */
  readonly link: string;
  /** Said when a booking waits for the owner; empty otherwise. */
  readonly pending: string;
}

export interface EventText {
  readonly summary: string;
  readonly description: string;
}

/** Title and description of a booking's event, with as much of the customer as the owner lets into the calendar. */
export function eventText(
  words: EventWords,
  { details, template }: Pick<ConnectionSettings, 'details' | 'template'>,
  preset: EventText,
): EventText {
  const shown = withheld(words, details);
  const title = template?.title ?? preset.summary;
  const description = template?.description ?? preset.description;
  return {
    summary: filled(details === 'busy' ? '{pending} {business}' : title, shown).slice(
      0,
      MOST_TITLE,
    ),
    description: filled(details === 'busy' ? '{link}' : description, harmless(shown)).slice(
      0,
      MOST_TEXT,
    ),
  };
}

/** Google shows descriptions as HTML, and what customers write about themselves must not become a link in it. */
function harmless(words: EventWords): EventWords {
  const plain = (text: string) => text.replaceAll('<', '‹').replaceAll('>', '›');
  return {
    ...words,
    customer: plain(words.customer),
    email: plain(words.email),
    answers: plain(words.answers),
  };
}

const MOST_TITLE = 300;
const MOST_TEXT = 8000;

function withheld(words: EventWords, details: ConnectionSettings['details']): EventWords {
  switch (details) {
    case 'full':
      return words;
    case 'name':
      return { ...words, phone: '', email: '', answers: '' };
    case 'busy':
      return { ...words, customer: '', phone: '', email: '', answers: '', service: '' };
  }
}

/** A line whose every placeholder is empty is left out, label and all. */
function filled(template: string, words: EventWords): string {
  const values = new Map<string, string>(Object.entries(words));
  const lines = template.split('\n').flatMap((line) => {
    const names = [...line.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
    const known = names.filter((name) => values.has(name));
    if (known.length > 0 && known.every((name) => values.get(name) === '')) return [];
    return [line.replaceAll(PLACEHOLDER, (all, name: string) => values.get(name) ?? all)];
  });
  return lines
    .map((line) => line.replaceAll(/[ \t]+/gu, ' ').replaceAll(/^[ ·]+|[ ·]+$/gu, ''))
    .join('\n')
    .trim();
}

const PLACEHOLDER = /\{([a-z]+)\}/gu;

import type { EventText } from './event-text.ts';

/** The text of events until the owner writes another. */
export const PRESET_TEXT: EventText = {
  summary: '{pending} {service} · {customer}',
  description: '{customer}\n{phone}\n{email}\n\n{answers}\n\n{staff} · {business}\n{link}',
};

/** What is put before the title of a booking that waits for the owner, in the business's language. */
export function pendingWord(locale: string): string {
  return PENDING[locale.slice(0, 2)] ?? 'To confirm:';
}

const PENDING: Readonly<Record<string, string>> = {
  fr: 'À confirmer :',
  en: 'To confirm:',
  es: 'Por confirmar:',
  de: 'Zu bestätigen:',
  it: 'Da confermare:',
  pt: 'A confirmar:',
  nl: 'Te bevestigen:',
  ar: 'بانتظار التأكيد:',
};

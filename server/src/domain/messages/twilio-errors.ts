/** What an error means, in a word; the console has a sentence for each, with what to do. */
export type ErrorHelp =
  | 'credentials'
  | 'account'
  | 'unverified'
  | 'sender'
  | 'queue_full'
  | 'number_wrong'
  | 'not_mobile'
  | 'country'
  | 'opted_out'
  | 'unreachable'
  | 'blocked'
  | 'unknown_number'
  | 'filtered'
  | 'pumping'
  | 'expired'
  | 'too_long'
  | 'registration'
  | 'whatsapp_window'
  | 'whatsapp_template'
  | 'whatsapp_sender'
  | 'whatsapp_recipient'
  | 'whatsapp_limit'
  | 'other';

/** What a code of Twilio's means; they keep adding finer ones, and `other` shows the owner those that are not known. */
export function helpFor(code: string): ErrorHelp {
  return Object.hasOwn(HELP, code) ? (HELP[code] ?? 'other') : 'other';
}

/** What a code says about the number itself: `stop` writing to it, or it is `wrong`; null when it says nothing. */
export function flagFor(code: string): 'stop' | 'wrong' | null {
  if (STOPS.has(code)) return 'stop';
  return WRONG.has(code) ? 'wrong' : null;
}

const STOPS: ReadonlySet<string> = new Set(['21610', '30004']);
const WRONG: ReadonlySet<string> = new Set(['21211', '21614', '30005', '30006']);

/** https://www.twilio.com/docs/api/errors */
const HELP: Readonly<Record<string, ErrorHelp>> = {
  20003: 'credentials',
  20404: 'credentials',
  20005: 'account',
  30002: 'account',
  30010: 'account',
  21608: 'unverified',
  21212: 'sender',
  21603: 'sender',
  21606: 'sender',
  21659: 'sender',
  21660: 'sender',
  21703: 'sender',
  21705: 'sender',
  21611: 'queue_full',
  20429: 'queue_full',
  30001: 'queue_full',
  21211: 'number_wrong',
  21217: 'number_wrong',
  21604: 'number_wrong',
  21614: 'not_mobile',
  30006: 'not_mobile',
  21408: 'country',
  21610: 'opted_out',
  30003: 'unreachable',
  30004: 'blocked',
  30005: 'unknown_number',
  30007: 'filtered',
  30450: 'pumping',
  30453: 'pumping',
  30036: 'expired',
  21605: 'too_long',
  21617: 'too_long',
  30032: 'registration',
  30034: 'registration',
  63016: 'whatsapp_window',
  21655: 'whatsapp_template',
  21656: 'whatsapp_template',
  63005: 'whatsapp_template',
  63013: 'whatsapp_template',
  63027: 'whatsapp_template',
  63028: 'whatsapp_template',
  63030: 'whatsapp_template',
  63040: 'whatsapp_template',
  63041: 'whatsapp_template',
  63042: 'whatsapp_template',
  63007: 'whatsapp_sender',
  63015: 'whatsapp_sender',
  63031: 'whatsapp_sender',
  63003: 'whatsapp_recipient',
  63024: 'whatsapp_recipient',
  63018: 'whatsapp_limit',
  63038: 'whatsapp_limit',
};

/** What is worth knowing of who sends; see `senderWarning` in the contract. */
export type SenderWarning = 'one_way' | 'generic_name' | 'french_mobile';

/** A number (E.164), or a name of letters and digits, as the sender of an SMS; `isFrenchMobile` as the numbering plan says. */
export function senderWarnings(
  from: string,
  { isFrenchMobile }: { readonly isFrenchMobile: boolean },
): readonly SenderWarning[] {
  if (from.startsWith('+')) return isFrenchMobile ? ['french_mobile'] : [];
  return GENERIC.has(from.toLowerCase()) ? ['one_way', 'generic_name'] : ['one_way'];
}

// French carriers refuse names that could be anybody's (AF2M's rules of March 2026).
const GENERIC: ReadonlySet<string> = new Set([
  'alert',
  'alerte',
  'appointment',
  'booking',
  'client',
  'confirm',
  'contact',
  'info',
  'infos',
  'message',
  'notice',
  'promo',
  'rappel',
  'rdv',
  'reminder',
  'rendezvous',
  'reservation',
  'service',
  'sms',
  'support',
  'test',
  'verify',
]);

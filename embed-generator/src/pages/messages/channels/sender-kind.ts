/** What somebody typed as the sender of SMS, as far as it can be told before Twilio is asked. */
export type SenderKind = 'empty' | 'number' | 'french_mobile' | 'name' | 'neither';

/** Carriers take eleven Latin letters and digits, one of them a letter; no spaces, no accents. */
export function senderKindOf(typed: string): SenderKind {
  const text = typed.trim();
  if (text === '') return 'empty';
  const number = text.replaceAll(/[\s.()-]/gu, '');
  if (/^(?:\+33|0)[67]\d{8}$/u.test(number)) return 'french_mobile';
  if (/^\+[1-9]\d{6,14}$/u.test(number)) return 'number';
  return /^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/u.test(text) ? 'name' : 'neither';
}

/** As it is sent: numbers without the spaces people type, nothing as null. */
export function senderOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  return text.startsWith('+') ? text.replaceAll(/[\s.()-]/gu, '') : text;
}

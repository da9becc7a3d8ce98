/** What a reader's text says, as far as one word can say it. */
export type InboundWord =
  | { readonly is: 'stop' | 'start' | 'cancel' | 'yes' | 'no' | 'attend' | 'text' }
  /** Twilio itself answers its own words on SMS; others wait for ours. */
  | { readonly is: 'help'; readonly isAnswered: boolean }
  /** The numbered booking of a question, from 1. */
  | { readonly is: 'choose'; readonly number: number };

/**
 * Reads a text. `optOutType` is what the provider itself took it for (`STOP`, `START`, `HELP`), with words its customer
 * gave it; null where it says nothing. CANCEL by SMS is one of Twilio's words for STOP, which blocks the number whatever
 * we think; on WhatsApp it means the booking.
 */
export function readInbound(
  text: string,
  { channel, optOutType }: { channel: 'sms' | 'whatsapp'; optOutType: string | null },
): InboundWord {
  const told = PROVIDER_WORDS[optOutType ?? ''];
  if (told !== undefined) return told;
  const word = bare(text);
  const [, choice] = /^c ?([1-9])$/u.exec(word) ?? [];
  if (choice !== undefined) return { is: 'choose', number: Number(choice) };
  if (channel === 'sms' && word === 'cancel') return { is: 'stop' };
  if (HELP.has(word))
    return { is: 'help', isAnswered: channel === 'sms' && HELP_OF_TWILIO.includes(word) };
  return { is: WORDS.get(word) ?? 'text' };
}

// “ Stop. ”, “STOP!” and “arrêt” are meant as the bare word.
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type PlainWord = Exclude<InboundWord['is'], 'choose' | 'help'>;

const PROVIDER_WORDS: Readonly<Record<string, InboundWord | undefined>> = {
  STOP: { is: 'stop' },
  START: { is: 'start' },
  HELP: { is: 'help', isAnswered: true },
};

// What Twilio answers by itself on SMS.
const HELP_OF_TWILIO = ['help', 'info'];
const HELP: ReadonlySet<string> = new Set(
  HELP_OF_TWILIO.concat('aide', 'ayuda', 'hilfe', 'aiuto', 'ajuda', 'hulp', 'مساعدة'),
);

/**
 * Twilio's default words, and those of the widget's languages, one line each: French, English, Spanish, German, Italian,
 * Portuguese, Dutch, Arabic; without accents, as `bare` leaves them. Only words that carriers and services of the
 * country tell people to send, or that our own texts name: what could mean something else is for a person to read.
 */
const LISTS: Readonly<Record<Exclude<PlainWord, 'text'>, readonly string[]>> = {
  stop: [
    'stop, stopall, stop all, unsubscribe, end, quit, revoke, optout, opt out',
    'arret, arreter, desabonner, desinscrire',
    'baja, alto, parar, detener',
    'stopp, abmelden, abbestellen',
    'disiscrivi, disiscrivimi',
    'sair, pare',
    'stoppen, afmelden, uitschrijven',
    'توقف, ايقاف',
  ],
  start: [
    'start, unstop',
    'reprendre, reabonner',
    'alta, reanudar',
    'anmelden',
    'iscrivimi, riprendi',
    'iniciar, retomar',
    'aanmelden, hervatten',
    'ابدا',
  ],
  cancel: [
    'c, cancel',
    'annuler, annule, annulation',
    'cancelar, anular',
    'absagen, stornieren',
    'annulla, annullare, disdire',
    'desmarcar',
    'annuleren, afzeggen',
    'الغاء',
  ],
  yes: ['yes', 'oui', 'si', 'ja', 'sim', 'نعم'],
  no: ['no', 'non', 'nein', 'nao', 'nee', 'لا'],
  attend: [
    '1',
    'confirm',
    'confirmer, je confirme',
    'confirmar, confirmo',
    'bestatigen, bestaetigen',
    'conferma, confermo, confermare',
    'bevestigen, bevestig',
    'تاكيد',
  ],
};

const WORDS: ReadonlyMap<string, PlainWord> = new Map(
  // @NOTE the keys of the record are its type.
  (Object.entries(LISTS) as [PlainWord, readonly string[]][]).flatMap(([is, words]) =>
    words.flatMap((line) => line.split(', ')).map((word) => [word, is] as const),
  ),
);

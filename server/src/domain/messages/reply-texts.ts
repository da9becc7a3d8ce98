/** One booking, in the reader's words. */
export interface NamedBooking {
  readonly service: string;
  readonly date: string;
  readonly time: string;
}

/** What we answer to a reader's word. */
export type Reply =
  | { readonly says: 'sure'; readonly booking: NamedBooking }
  | { readonly says: 'which'; readonly bookings: readonly NamedBooking[] }
  | { readonly says: 'cancelled' | 'kept'; readonly booking: NamedBooking }
  | { readonly says: 'too_late'; readonly phone: string | null }
  | { readonly says: 'help'; readonly business: string; readonly phone: string | null };

/** Answers carry no link: their text is kept, and a link would let whoever reads it act as the reader. */
export function replyText(reply: Reply, locale: string): string {
  return (locale === 'fr' ? french : english)(reply);
}

function french(reply: Reply): string {
  switch (reply.says) {
    case 'sure':
      return `Annuler ${named(reply.booking, 'à')} ? Répondez encore C pour annuler, NON pour garder.`;
    case 'which':
      return `Lequel annuler ? ${choices(reply.bookings, ' : ')}. Répondez C1, C2… selon votre choix.`;
    case 'cancelled':
      return `C’est annulé : ${named(reply.booking, 'à')}. Merci d’avoir prévenu.`;
    case 'kept':
      return `Très bien, on vous attend : ${named(reply.booking, 'à')}.`;
    case 'too_late':
      return reply.phone === null
        ? 'Il est trop tard pour annuler par message. Merci de nous contacter.'
        : `Il est trop tard pour annuler par message. Merci de nous appeler au ${reply.phone}.`;
    case 'help': {
      const call = reply.phone === null ? '' : ` ou appelez le ${reply.phone}`;
      return `${reply.business} : pour changer un rendez-vous, suivez le lien de votre confirmation${call}. STOP pour ne plus rien recevoir.`;
    }
  }
}

function english(reply: Reply): string {
  switch (reply.says) {
    case 'sure':
      return `Cancel ${named(reply.booking, 'at')}? Reply C again to cancel, NO to keep it.`;
    case 'which':
      return `Which one to cancel? ${choices(reply.bookings, ': ')}. Reply C1, C2… for your choice.`;
    case 'cancelled':
      return `Done, it is cancelled: ${named(reply.booking, 'at')}. Thanks for letting us know.`;
    case 'kept':
      return `All right, see you then: ${named(reply.booking, 'at')}.`;
    case 'too_late':
      return reply.phone === null
        ? 'It is too late to cancel by message. Please contact us.'
        : `It is too late to cancel by message. Please call us on ${reply.phone}.`;
    case 'help': {
      const call = reply.phone === null ? '' : ` or call ${reply.phone}`;
      return `${reply.business}: to change a booking, follow the link in your confirmation${call}. STOP to receive nothing more.`;
    }
  }
}

const LONGEST_NAME = 30;

// A long name of a service would cost another segment.
function named({ service, date, time }: NamedBooking, at: string): string {
  const name = service.length > LONGEST_NAME ? `${service.slice(0, LONGEST_NAME - 1)}…` : service;
  return `${name} (${date} ${at} ${time})`;
}

function choices(bookings: readonly NamedBooking[], is: string): string {
  return bookings.map(({ date, time }, at) => `C${at + 1}${is}${date} ${time}`).join(', ');
}

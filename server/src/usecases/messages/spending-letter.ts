import type { Business } from '../../contract/businesses.ts';
import type { Letter } from '../members/letters.ts';

/** Sent to the owners when a day has cost more than they wanted to be told of. */
export function spendingLetter(about: {
  business: Pick<Business, 'name' | 'locale'>;
  name: string;
  publicUrl: string;
  micros: number;
  currency: string;
  isEstimate: boolean;
  stops: boolean;
}): Letter {
  const { business, name, publicUrl, isEstimate, stops } = about;
  const link = `${publicUrl}/console/messages`;
  const amount = new Intl.NumberFormat(business.locale, {
    style: 'currency',
    currency: about.currency,
  }).format(about.micros / 1_000_000);
  if (business.locale === 'fr') {
    const next = stops
      ? 'Plus aucun SMS ni message WhatsApp ne part aujourd’hui ; les e-mails partent toujours.'
      : 'Les envois continuent.';
    return {
      subject: `${business.name} : les SMS d’aujourd’hui coûtent ${amount}`,
      text: `Bonjour ${name},\n\nLes SMS et messages WhatsApp d’aujourd’hui coûtent ${isEstimate ? 'environ ' : ''}${amount}, et vous vouliez être prévenu. ${next}\n\nSi vous ne savez pas pourquoi, regardez le journal : quelqu’un fait peut-être envoyer des messages à des numéros qui ne sont pas les siens.\n\n${link}`,
    };
  }
  const next = stops
    ? 'No more SMS or WhatsApp messages go out today; mail still does.'
    : 'Sending goes on.';
  return {
    subject: `${business.name}: today’s text messages cost ${amount}`,
    text: `Hello ${name},\n\nToday’s SMS and WhatsApp messages cost ${isEstimate ? 'about ' : ''}${amount}, and you wanted to be told. ${next}\n\nIf you do not know why, look at the log: somebody may be making you write to numbers that are not theirs.\n\n${link}`,
  };
}

import type { Business } from '../../contract/businesses.ts';
import type { Letter } from '../members/letters.ts';

/** Sent to the owners when a webhook was stopped, because whoever relies on it would not notice. */
export function stoppedLetter(about: {
  business: Pick<Business, 'name' | 'locale'>;
  name: string;
  url: string;
  /** It answered that it wants nothing any more. */
  isGone: boolean;
  publicUrl: string;
}): Letter {
  const { business, name, url, isGone, publicUrl } = about;
  const link = `${publicUrl}/console/settings/webhooks`;
  if (business.locale === 'fr') {
    const why = isGone
      ? 'a répondu qu’il ne veut plus rien recevoir (410)'
      : 'ne répond plus correctement depuis trois jours';
    return {
      subject: `${business.name} : un webhook est arrêté`,
      text: `Bonjour ${name},\n\n${url} ${why}. Plus rien ne lui est envoyé.\n\nVous pouvez le remettre en marche, et renvoyer ce qui n’est pas parti :\n\n${link}`,
    };
  }
  const why = isGone
    ? 'answered that it wants nothing any more (410)'
    : 'has not answered properly for three days';
  return {
    subject: `${business.name}: a webhook is stopped`,
    text: `Hello ${name},\n\n${url} ${why}. Nothing is sent to it any more.\n\nYou can start it again, and send what was not sent:\n\n${link}`,
  };
}

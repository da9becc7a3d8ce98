import type { Business } from '../../contract/businesses.ts';

/** Tells an owner that Google no longer lets us in, what that means, and what to do. */
export function brokenLetter(about: { business: Business; name: string; publicUrl: string }): {
  subject: string;
  text: string;
} {
  const { business, name, publicUrl } = about;
  const link = `${publicUrl}/console/google`;
  if (business.locale === 'fr') {
    return {
      subject: `Google Agenda n’est plus relié à ${business.name}`,
      text: `Bonjour ${name},\n\nGoogle ne nous laisse plus lire ni écrire votre agenda : l’autorisation a été retirée ou elle est arrivée à son terme. Aucune réservation n’est perdue, et les événements déjà lus continuent de bloquer leurs heures. Mais ce que vous ajoutez maintenant dans Google n’est plus vu, et les nouvelles réservations ne s’y inscrivent plus.\n\nPour relier l’agenda de nouveau, il faut une minute :\n\n${link}`,
    };
  }
  return {
    subject: `Google Calendar is no longer connected to ${business.name}`,
    text: `Hello ${name},\n\nGoogle no longer lets us read or write your calendar: the permission was withdrawn, or it has ended. No booking is lost, and the events we have read go on blocking their times. But what you add in Google from now on is not seen, and new bookings are not written there.\n\nConnecting again takes a minute:\n\n${link}`,
  };
}

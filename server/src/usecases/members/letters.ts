import type { Business } from '../../contract/businesses.ts';
import type { Locale } from '../../contract/primitives.ts';

/** What a message says. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Sent to somebody who was made a member. */
export function invitationMail(about: { business: Business; name: string; link: string }): Letter {
  const { business, name, link } = about;
  if (business.locale === 'fr') {
    return {
      subject: `${business.name} vous invite`,
      text: `Bonjour ${name},\n\n${business.name} vous donne accès à ses réservations. Ouvrez ce lien dans les sept jours :\n\n${link}\n\nIl ne sert qu’une fois.`,
    };
  }
  return {
    subject: `${business.name} invites you`,
    text: `Hello ${name},\n\n${business.name} gives you access to its bookings. Open this link within seven days:\n\n${link}\n\nIt works once.`,
  };
}

/** Sent to somebody who forgot their password. */
export function passwordMail(about: { locale: Locale; name: string; link: string }): Letter {
  const { locale, name, link } = about;
  if (locale === 'fr') {
    return {
      subject: 'Choisir un nouveau mot de passe',
      text: `Bonjour ${name},\n\nCe lien permet de choisir un nouveau mot de passe pendant une heure :\n\n${link}\n\nSi vous n’avez rien demandé, ignorez ce message : rien ne change.`,
    };
  }
  return {
    subject: 'Choose a new password',
    text: `Hello ${name},\n\nThis link lets you choose a new password for one hour:\n\n${link}\n\nIf you did not ask for it, ignore this message: nothing changes.`,
  };
}

/** Sent to the address somebody made an account with. */
export function confirmMail(about: { locale: Locale; name: string; link: string }): Letter {
  const { locale, name, link } = about;
  if (locale === 'fr') {
    return {
      subject: 'Confirmer votre adresse',
      text: `Bonjour ${name},\n\nOuvrez ce lien dans l’heure pour confirmer votre adresse et commencer :\n\n${link}\n\nSi vous n’avez pas créé de compte, ignorez ce message : sans ce lien, personne ne peut s’en servir.`,
    };
  }
  return {
    subject: 'Confirm your address',
    text: `Hello ${name},\n\nOpen this link within an hour to confirm your address and begin:\n\n${link}\n\nIf you did not make an account, ignore this message: without the link nobody can use it.`,
  };
}

/** Sent to an address that somebody wants to sign in with. */
export function addressMail(about: { locale: Locale; name: string; link: string }): Letter {
  const { locale, name, link } = about;
  if (locale === 'fr') {
    return {
      subject: 'Confirmer votre nouvelle adresse',
      text: `Bonjour ${name},\n\nOuvrez ce lien dans l’heure pour vous connecter désormais avec cette adresse :\n\n${link}\n\nSi vous n’avez rien demandé, ignorez ce message : rien ne change.`,
    };
  }
  return {
    subject: 'Confirm your new address',
    text: `Hello ${name},\n\nOpen this link within an hour to sign in with this address from now on:\n\n${link}\n\nIf you did not ask for it, ignore this message: nothing changes.`,
  };
}

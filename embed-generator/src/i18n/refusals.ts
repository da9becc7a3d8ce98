import type { FieldCode } from '@bookingsaas/server/contract/errors';
import { ApiError } from '../api.ts';
import type { Language } from './language.ts';
import { useLanguage } from './language.ts';

type Sentences = Readonly<Record<Language, string>>;

/** Says a refusal in the reader's language; `field` gives the sentence for one field of a form. */
export interface Refusals {
  sentence(error: unknown): string;
  field(error: unknown, name: string): string | undefined;
}

export function useRefusals(): Refusals {
  const language = useLanguage();
  return {
    sentence(error) {
      const code = error instanceof ApiError ? error.code : 'server.error';
      return (SENTENCES[code] ?? UNKNOWN)[language];
    },
    field(error, name) {
      const found = error instanceof ApiError ? error.fields[name] : undefined;
      return found && (FIELDS[found.code] ?? FIELDS.invalid)?.[language];
    },
  };
}

const UNKNOWN: Sentences = {
  fr: 'Le serveur a eu un problème. Rien n’a été changé ; réessayez.',
  en: 'The server had a problem. Nothing was changed; try again.',
};

const SENTENCES: Readonly<Record<string, Sentences>> = {
  offline: {
    fr: 'Le serveur ne répond pas. Rien n’est perdu\u00A0: vérifiez votre connexion, puis réessayez.',
    en: 'The server does not answer. Nothing is lost: check your connection and try again.',
  },
  'request.invalid': {
    fr: 'Il manque quelque chose, ou une valeur ne convient pas.',
    en: 'Something is missing, or a value does not fit.',
  },
  'request.rate_limited': {
    fr: 'Trop d’essais. Attendez une minute, puis réessayez.',
    en: 'Too many attempts. Wait a minute, then try again.',
  },
  'auth.forbidden': {
    fr: 'Votre rôle ne permet pas cela. Demandez au propriétaire.',
    en: 'Your role does not allow this. Ask the owner.',
  },
  'auth.not_confirmed': {
    fr: 'Confirmez d’abord votre adresse\u00A0: un lien vient de partir, regardez vos messages.',
    en: 'Confirm your address first: a link is on its way, look at your messages.',
  },
  'auth.wrong_password': {
    fr: 'L’adresse ou le mot de passe ne convient pas.',
    en: 'The address or the password does not match.',
  },
  'auth.invalid': {
    fr: 'Cette clé d’accès n’est pas connue ici.',
    en: 'This passkey is not known here.',
  },
  'auth.not_fresh': {
    fr: 'Votre connexion date de plus d’un jour. Reconnectez-vous pour changer cela.',
    en: 'You signed in more than a day ago. Sign in again to change this.',
  },
  'members.email_taken': {
    fr: 'Cette adresse fait déjà partie de l’établissement, ou y est déjà invitée.',
    en: 'This address already belongs to the business, or is already invited.',
  },
  'members.last_owner': {
    fr: 'C’est la seule personne propriétaire. Nommez-en d’abord une autre.',
    en: 'This is the only owner. Make somebody else owner first.',
  },
  'auth.wrong_code': {
    fr: 'Ce code ne convient pas. Prenez celui qui est affiché maintenant.',
    en: 'This code does not match. Use the one shown now.',
  },
  'auth.link_not_valid': {
    fr: 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre.',
    en: 'This link was used already or is too old. Ask for another.',
  },
  'auth.sign_up_closed': {
    fr: 'On ne peut pas ouvrir d’établissement ici. Demandez à qui a installé ce serveur.',
    en: 'Businesses cannot be opened here. Ask whoever installed this server.',
  },
  'users.email_taken': {
    fr: 'Cette adresse a déjà un compte. Connectez-vous avec lui.',
    en: 'This address already has an account. Sign in with it.',
  },
  'webhooks.too_many': {
    fr: 'Un établissement a au plus dix webhooks. Supprimez-en un d’abord.',
    en: 'A business has at most ten webhooks. Remove one first.',
  },
  'services.in_use': {
    fr: 'Des réservations portent sur ce service. Désactivez-le plutôt : il ne sera plus proposé.',
    en: 'There are bookings of this service. Switch it off instead: it is no longer offered.',
  },
  'customers.not_found': {
    en: 'Nothing is stored about this address or number.',
    fr: 'Rien n’est enregistré pour cette adresse ou ce numéro.',
  },
  'messages.conversation_not_found': {
    en: 'Nothing was said to this number.',
    fr: 'Aucun échange avec ce numéro.',
  },
  'messages.no_sender': {
    en: 'Nothing is set up to send by this channel yet.',
    fr: 'Rien n’est encore configuré pour envoyer par ce canal.',
  },
  'messages.opted_out': {
    en: 'They asked not to be written to any more.',
    fr: 'Cette personne a demandé à ne plus recevoir de messages.',
  },
  'messages.window_closed': {
    en: 'WhatsApp takes free text only within 24 hours of their last message.',
    fr: 'WhatsApp n’accepte un texte libre que dans les 24 heures qui suivent le dernier message reçu.',
  },
  'feeds.not_found': {
    en: 'This address was revoked meanwhile.',
    fr: 'Cette adresse a été révoquée entre-temps.',
  },
  'feeds.too_many': {
    en: 'Ten addresses for one person are enough: revoke one that nobody uses.',
    fr: 'Dix adresses par personne suffisent : révoquez-en une qui ne sert plus.',
  },
  'staff.in_use': {
    fr: 'Cette personne a des réservations. Désactivez-la plutôt : elle ne sera plus proposée.',
    en: 'This person has bookings. Switch them off instead: they are no longer offered.',
  },
  'bookings.not_pending': {
    fr: 'Cette demande n’attend plus de réponse.',
    en: 'This request no longer waits for an answer.',
  },
  'bookings.already_ended': {
    fr: 'Ce rendez-vous est déjà terminé ou annulé.',
    en: 'This booking has already ended or been cancelled.',
  },
  'bookings.not_started': {
    fr: 'Ce rendez-vous n’a pas encore commencé.',
    en: 'This booking has not begun yet.',
  },
  'connections.not_found': {
    fr: 'Aucun compte Google n’est relié, ou cet agenda ne l’est plus.',
    en: 'No Google account is connected, or this calendar no longer is.',
  },
  'conflicts.not_found': {
    fr: 'Ce conflit est déjà réglé.',
    en: 'This conflict is settled already.',
  },
  'google.scopes_missing': {
    fr: 'Il faut d’abord une autorisation de plus chez Google.',
    en: 'One more permission at Google is needed first.',
  },
  'google.refused': {
    fr: 'Google refuse. Reliez de nouveau le compte, puis réessayez.',
    en: 'Google refuses. Connect the account again, then try once more.',
  },
  'google.unreachable': {
    fr: 'Google ne répond pas pour l’instant. Rien n’a été changé ; réessayez dans une minute.',
    en: 'Google does not answer at the moment. Nothing was changed; try again in a minute.',
  },
  'messages.not_found': {
    fr: 'Ce message n’existe plus.',
    en: 'This message is gone.',
  },
  'messages.not_resendable': {
    fr: 'Ce message est parti, ou va partir\u00A0: il n’y a rien à renvoyer.',
    en: 'This message has left or will leave: there is nothing to send again.',
  },
  'messages.unsure': {
    fr: 'Personne ne sait si ce message est arrivé. Confirmez pour le renvoyer quand même.',
    en: 'Nobody knows whether this message arrived. Confirm to send it again all the same.',
  },
  'messages.outdated': {
    fr: 'Ce message ne serait plus vrai\u00A0: le rendez-vous a changé depuis.',
    en: 'This message would no longer be true: the booking has changed since.',
  },
  'twilio.not_connected': {
    fr: 'Aucun compte Twilio n’est connecté.',
    en: 'No account at Twilio is connected.',
  },
  'twilio.foreign_sender': {
    fr: 'L’expéditeur n’appartient pas à ce compte Twilio. Rien n’a été changé.',
    en: 'The sender does not belong to this Twilio account. Nothing was changed.',
  },
  'twilio.refused': {
    fr: 'Twilio refuse ces identifiants. Vérifiez l’Account SID et l’Auth Token dans sa console. Rien n’a été changé.',
    en: 'Twilio refuses these credentials. Check the Account SID and the Auth Token in its console. Nothing was changed.',
  },
  'twilio.unreachable': {
    fr: 'Twilio ne répond pas pour l’instant. Rien n’a été changé\u00A0; réessayez dans une minute.',
    en: 'Twilio does not answer at the moment. Nothing was changed; try again in a minute.',
  },
  'google.closing': {
    fr: 'La déconnexion n’est pas finie. Réessayez dans une minute.',
    en: 'Disconnecting is not finished. Try again in a minute.',
  },
  'google.not_configured': {
    fr: 'Ce serveur n’a pas de client chez Google.',
    en: 'This server has no client at Google.',
  },
  'bookings.slot_taken': {
    fr: 'Cette heure vient d’être prise.',
    en: 'This time has just been taken.',
  },
};

const FIELDS: Readonly<Partial<Record<FieldCode, Sentences>>> = {
  required: { fr: 'Écrivez quelque chose ici.', en: 'Write something here.' },
  invalid: { fr: 'Cette valeur ne convient pas.', en: 'This value does not fit.' },
  too_short: { fr: 'C’est trop court.', en: 'This is too short.' },
  too_long: { fr: 'C’est trop long.', en: 'This is too long.' },
  too_small: { fr: 'Écrivez un nombre plus grand.', en: 'Write a larger number.' },
  too_big: { fr: 'Écrivez un nombre plus petit.', en: 'Write a smaller number.' },
  email_incomplete: {
    fr: 'L’adresse est incomplète. Écrivez-la comme nom@exemple.fr.',
    en: 'The address is incomplete. Write it like name@example.com.',
  },
  phone_invalid: { fr: 'Ce numéro n’existe pas.', en: 'This number does not exist.' },
  address_invalid: {
    fr: 'Écrivez une adresse complète, comme https://exemple.fr/webhooks.',
    en: 'Write a whole address, such as https://example.com/webhooks.',
  },
  https_required: {
    fr: 'Les réservations portent des noms et des numéros : l’adresse doit commencer par https.',
    en: 'Bookings carry names and numbers: the address has to begin with https.',
  },
  not_public: {
    fr: 'Cette adresse n’est pas sur l’internet public. Indiquez-en une que tout le monde peut atteindre.',
    en: 'This address is not on the public internet. Write one that anybody can reach.',
  },
  zone_unknown: { fr: 'Ce fuseau horaire est inconnu.', en: 'This time zone is unknown.' },
};

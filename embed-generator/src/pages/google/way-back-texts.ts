import type { Texts } from '../../i18n/language.ts';

/** Why nothing was connected, by the code that stands in the address a visit to Google ends at. */
export const wayBackTexts: Texts<Readonly<Record<string, string>>> = {
  fr: {
    'google.declined': 'Vous avez refusé sur la page de Google. Rien n’a été relié.',
    'google.scopes_missing':
      'La case « Voir et modifier les événements » était décochée. Recommencez et laissez-la cochée : sans elle, rien ne peut être lu ni inscrit.',
    'google.consent_not_found':
      'Ce passage chez Google a déjà servi, a duré plus de dix minutes, ou a commencé dans un autre navigateur. Recommencez.',
    'google.other_account':
      'Vous avez choisi un autre compte que celui qui est relié. Déconnectez d’abord celui-ci, ou choisissez le même.',
    'google.refused':
      'Google n’accepte pas ce serveur, ou ne donne pas d’autorisation durable. Vérifiez GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET et l’adresse de redirection ; au besoin, retirez l’application dans votre compte Google et recommencez.',
    'google.unreachable': 'Google ne répond pas pour l’instant. Réessayez dans une minute.',
    'google.closing': 'La déconnexion n’est pas finie. Réessayez dans une minute.',
    'google.not_configured': 'Ce serveur n’a plus de client chez Google.',
    'auth.forbidden': 'Votre rôle ne permet pas de relier un compte. Demandez au propriétaire.',
    'auth.missing': 'Votre session a expiré pendant le passage chez Google. Recommencez.',
  },
  en: {
    'google.declined': 'You said no on Google’s page. Nothing was connected.',
    'google.scopes_missing':
      'The box “View and edit events” was not ticked. Begin again and leave it ticked: without it nothing can be read or written.',
    'google.consent_not_found':
      'This visit to Google was used already, took longer than ten minutes, or began in another browser. Begin again.',
    'google.other_account':
      'You chose another account than the one that is connected. Disconnect that one first, or choose the same.',
    'google.refused':
      'Google does not accept this server, or gives no lasting permission. Check GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET and the redirect address; if need be, remove the app in your Google account and begin again.',
    'google.unreachable': 'Google does not answer at the moment. Try again in a minute.',
    'google.closing': 'Disconnecting is not finished. Try again in a minute.',
    'google.not_configured': 'This server no longer has a client at Google.',
    'auth.forbidden': 'Your role does not allow connecting an account. Ask the owner.',
    'auth.missing': 'Your session ended while you were at Google. Begin again.',
  },
};

import type { AwayWords, FirstWords, LateWords, TimesWords } from './words.ts';

/** Jusqu’au choix du créneau. */
export const fr: FirstWords = {
  language: 'fr',
  pick: 'Choisissez une prestation',
  services: 'Prestations',
  open: 'Ouvert',
  to: '{} au {}',
  tel: 'Tél.',
  from: 'dès {}',
  min: '{}\u00A0min',
  hour: '{}\u00A0h',
  hourMin: '{}\u00A0h {}',
  length: 'Durée',
  price: 'Prix',
  with: 'Avec',
  serviceWith: '{} avec {}',
  anyone: 'Sans préférence',
  yours: 'Votre rendez-vous',
  cancelFree: 'Annulation gratuite.',
  cancelBefore: 'Annulation gratuite jusqu’à {} avant.',
  close: 'Fermer',
  previous: 'Mois précédent',
  next: 'Mois suivant',
  morning: 'Matin',
  afternoon: 'Après-midi',
  evening: 'Soir',
  slots: '{} créneau libre|{} créneaux libres',
  noSlots: 'aucun créneau',
  go: 'Continuer',
  chooseTime: 'Choisissez un créneau',
  retry: 'Réessayer maintenant',
  down: 'La réservation est momentanément indisponible.',
};

/** Avec la liste des prochaines heures pour premier écran. */
export const frTimes: TimesWords = {
  nextTimes: 'Prochaines heures libres',
  moreTimes: 'Autres heures',
};

/** À la place d’un widget. */
export const frAway: AwayWords = {
  missing: 'Cette page de réservation n’existe pas.',
  missingNote: 'Son adresse a peut-être changé.',
  refused: 'La réservation n’est pas activée sur ce site.',
  refusedNote: 'Le propriétaire peut l’autoriser dans les réglages du widget.',
  downNote: 'Réessayez dans un instant.',
};

/** À partir des coordonnées, et le choix du fuseau. */
export const frLate: LateWords = {
  cancelUntil: 'Annulation gratuite jusqu’au {} à {}.',
  zone: 'Heure de {}|Heure d’{}',
  zoneChoose: 'Choisir un fuseau horaire',
  zoneSearch: 'Ville ou pays',
  cities:
    'London:Londres,Brussels:Bruxelles,Lisbon:Lisbonne,Vienna:Vienne,Athens:Athènes,Warsaw:Varsovie,Moscow:Moscou,' +
    'Copenhagen:Copenhague,Bucharest:Bucarest,Andorra:Andorre,Malta:Malte,Algiers:Alger,Beirut:Beyrouth,' +
    'Damascus:Damas,Jerusalem:Jérusalem,Tehran:Téhéran,Dubai:Dubaï,Singapore:Singapour,Seoul:Séoul,Manila:Manille,' +
    'Kolkata:Calcutta,Havana:La Havane,Mexico_City:Mexico,Sao_Paulo:São Paulo,Bogota:Bogotá,' +
    'Reunion:La Réunion,Noumea:Nouméa,Addis_Ababa:Addis-Abeba',
  emptyWith: '{} n’a plus de créneau en {}.',
  empty: 'Plus de créneau en {}.',
  nextFree: 'La prochaine disponibilité est le {}.',
  see: 'Voir le {}',
  sooner: '{} est libre dès {}',
  full: 'Aucun créneau libre pour le moment.',
  paused: 'La réservation en ligne est suspendue.',
  pausedNote:
    'L’agenda ne répond plus, et réserver risquerait de donner la même heure à deux personnes.',
  reach: 'Appelez le {}.',
  fullDay: 'C’est complet ce jour-là.',
  tellMe: 'Prévenez-moi si une place se libère',
  waitDay: 'Complet le {}',
  waitMonth: 'Complet en {}',
  waitEmail:
    'Laissez votre adresse. Si une place se libère, un e-mail vous la propose et elle vous est gardée {}.',
  waitPhone:
    'Laissez votre numéro. Si une place se libère, un SMS vous la propose et elle vous est gardée {}.',
  waitEither:
    'Laissez votre numéro ou votre adresse. Si une place se libère, un message vous la propose et elle vous est gardée {}.',
  waitParts: 'Moments qui vous conviennent',
  waitDays: 'Jours possibles',
  waitJoin: 'M’inscrire sur la liste d’attente',
  waitOther: 'Choisir un autre jour',
  needEither: 'Indiquez votre numéro ou votre adresse e-mail.',
  needConsent: 'Cochez cette case pour être prévenu par SMS, ou laissez votre e-mail.',
  waitDone: 'C’est noté, {}.',
  waitDoneNote: 'Si une place se libère, vous recevez un message et elle vous est gardée {}.',
  waitMany: 'Vous attendez déjà plusieurs places ici.',
  waitClosed: 'La liste d’attente est fermée.',
  dayTime: 'Jour et heure',
  details: 'Vos coordonnées',
  name: 'Nom',
  phone: 'Téléphone',
  country: 'Pays',
  email: 'E-mail',
  optional: '(facultatif)',
  confirm: 'Confirmer le rendez-vous',
  request: 'Envoyer la demande',
  sending: 'Envoi',
  needName: 'Indiquez votre nom.',
  needPhone: 'Indiquez votre numéro.',
  needEmail: 'Indiquez votre adresse e-mail.',
  needAnswer: 'Répondez à cette question.',
  phoneShort: 'Il manque des chiffres à ce numéro.',
  phoneLong: 'Ce numéro a trop de chiffres.',
  phoneBad: 'Ce numéro n’existe pas\u202F: vérifiez-le.',
  emailBad: 'Cette adresse est incomplète\u202F: vérifiez la fin, par exemple «\u202F.fr\u202F».',
  tooLong: 'C’est trop long.',
  invalid: 'Vérifiez cette réponse.',
  taken: '{} vient d’être réservé.',
  kept: 'Vos coordonnées sont gardées. Voici les créneaux les plus proches.',
  keptBare: 'Vos coordonnées sont gardées. Choisissez un autre créneau.',
  wholeDay: 'Voir toute la journée',
  offline: 'Pas de connexion.',
  busy: 'Le serveur ne répond pas.',
  retryIn:
    'Rien n’est perdu\u202F: nouvel essai dans {}\u00A0secondes. Le rendez-vous ne sera pris qu’une fois.',
  failed: 'L’envoi n’a pas abouti. Rien n’est réservé.',
  done: 'C’est réservé, {}.',
  doneNote: '{} vous attend.',
  asked: 'Demande envoyée, {}.',
  askedNote: '{} vous répond au plus tard le {} à {}. Le créneau vous est gardé jusque-là.',
  payThere: '{}, à régler sur place',
  route: 'Itinéraire',
  calendar: 'Ajouter à mon agenda',
  change: 'Déplacer ou annuler',
  manage: 'Voir le rendez-vous',
  changeUntil: 'Gratuit jusqu’au {} à {}',
  again: 'Prendre un autre rendez-vous',
};

import { de } from '../../i18n/elision.ts';

export const fr = {
  title: 'Pourquoi ce créneau n’est-il pas proposé\u00A0?',
  service: 'Service',
  person: 'Avec',
  date: 'Jour',
  time: 'Heure',
  rules: (count: number) => `Les ${count} règles, dans l’ordre où elles comptent`,
  met: 'respectée',
  broken: 'en travers',
  offered: 'Ce créneau est proposé.',
  offeredMore: 'Vos clients le voient tant que personne ne l’a pris.',
  nextIs: 'Sinon, première heure possible\u00A0:',
  noNext: 'Aucune autre heure n’est possible pour le moment avec cette personne.',
  at: (day: string, time: string) => `${day} à ${time}`,
  or: 'ou',
  noService: 'Créez d’abord un service, et une personne qui le fait.',
  timeline: 'Ce qui est prévu autour de cette heure',
  timeOffBlock: 'Congé',
  holdBlock: 'En cours de réservation',
  names: {
    offered: 'Proposé',
    hours: 'Horaires',
    exceptions: 'Exceptions',
    timeOff: 'Congés',
    grid: 'Départs',
    bookings: 'Réservations',
    google: 'Google Agenda',
    notice: 'Délai minimum',
    horizon: 'À l’avance',
    limit: 'Limite par jour',
    seats: 'Places',
  },
  links: {
    service: 'Ouvrir le service',
    person: 'Ouvrir la fiche',
    hours: 'Changer les horaires',
    override: 'Changer ce jour',
    timeOff: 'Voir les congés',
    booking: 'Ouvrir son rendez-vous',
    google: 'Voir Google Agenda',
  },
  serviceInactive: 'Ce service est retiré.',
  serviceInactiveMore:
    'Il n’accepte plus de réservation tant que «\u00A0Proposer ce service\u00A0» est éteint.',
  staffInactive: (name: string) => `${name} ne prend plus de rendez-vous.`,
  staffInactiveMore: 'Sa fiche dit que cette personne n’est plus proposée.',
  notAssigned: (name: string) => `${name} ne fait pas ce service.`,
  notAssignedMore: 'Le service nomme d’autres personnes.',
  dayOff: (name: string) => `${name} ne travaille pas ce jour-là.`,
  dayOffMore: 'La semaine habituelle est fermée ce jour-là.',
  outside: (name: string) => `${name} ne travaille pas à cette heure-là.`,
  outsideMore: (open: string, service: string, length: string) =>
    `Ce jour-là\u00A0: ${open}. «\u00A0${service}\u00A0» dure ${length} et doit tenir dans une seule plage.`,
  closed: 'C’est fermé ce jour-là.',
  closedMore: 'Une exception ferme ce jour, à la place de la semaine habituelle.',
  outsideOverride: 'C’est en dehors des horaires de ce jour-là.',
  outsideOverrideMore: (open: string, service: string, length: string) =>
    `Une exception remplace la semaine habituelle\u00A0: ${open}. «\u00A0${service}\u00A0» dure ${length} et doit tenir dans une seule plage.`,
  away: (name: string) => `${name} est en congé.`,
  awayMore: (range: string) => `Congé noté\u00A0: ${range}.`,
  bookedBy: (name: string, time: string) => `Il se heurte à ${name}, à ${time}.`,
  booked: (time: string) => `Il se heurte à un rendez-vous, à ${time}.`,
  tooClose: (name: string, time: string) => `C’est trop près de ${name}, à ${time}.`,
  tooCloseUnnamed: (time: string) => `C’est trop près de ce qui est prévu à ${time}.`,
  mustBeFree: (parts: {
    service: string;
    length: string;
    before: string | null;
    after: string | null;
    person: string;
    from: string;
    to: string;
  }) => {
    const more = [
      parts.before === null ? '' : `, plus ${parts.before} de préparation`,
      parts.after === null ? '' : `, plus ${parts.after} de rangement`,
    ].join('');
    return `«\u00A0${parts.service}\u00A0» dure ${parts.length}${more}\u00A0: ${parts.person} doit être libre de ${parts.from} à ${parts.to}.`;
  },
  bothBuffers: 'Le rendez-vous voisin garde aussi son propre temps de préparation et de rangement.',
  event: (title: string, time: string) => `Il se heurte à «\u00A0${title}\u00A0», à ${time}.`,
  busy: 'Occupé',
  inGoogle: 'Cet événement est dans Google Agenda.',
  unreachable: 'Google Agenda ne répond plus.',
  unreachableMore: (name: string) =>
    `Tant que l’agenda ${de(name)} n’a pas répondu, ces heures ne sont pas proposées\u00A0: rien ne doit être pris en double.`,
  noAnswer: 'ne répond plus',
  held: 'Quelqu’un est en train de réserver.',
  heldMore: 'L’heure redevient libre dans quelques minutes si la réservation n’est pas terminée.',
  grid: (times: string) => `Les départs tombent à ${times}.`,
  gridMore: (step: string) => `Ce service commence toutes les ${step} à partir de l’ouverture.`,
  past: 'C’est déjà passé.',
  pastMore: 'On ne réserve que pour plus tard.',
  tooLate: 'C’est trop tard pour réserver en ligne.',
  tooLateMore: (notice: string, earliest: string) =>
    `Ce service se réserve au moins ${notice} avant\u00A0: la première heure possible serait ${earliest}.`,
  tooFar: 'C’est trop loin.',
  tooFarMore: (date: string, days: string) =>
    `Ce service se réserve ${days} à l’avance au plus, jusqu’au ${date}.`,
  full: 'La limite du jour est atteinte.',
  fullMore: (booked: string, limit: string) =>
    `${booked} sur ${limit} pour cette personne ce jour-là.`,
  noSeat: 'Toutes les places sont prises.',
  noSeatMore: (taken: string, seats: string) => `${taken} sur ${seats} pour ce départ.`,
  shut: 'fermé',
  open: (spans: string) => `ouvert ${spans}`,
  replaced: 'remplacés ce jour-là',
  noException: 'aucune ce jour-là',
  noTimeOff: 'aucun ce jour-là',
  every: (step: string) => `toutes les ${step}`,
  nothingThere: 'rien à cette heure',
  noticeOf: (length: string) => `${length} avant`,
  noNotice: 'jusqu’au dernier moment',
  horizonOf: (days: string) => `${days} au plus`,
  noHorizon: 'sans limite',
  ofMany: (count: string, most: string) => `${count} sur ${most}`,
  gone: 'heure passée',
  until: (date: string) => `jusqu’au ${date}`,
};

export type WhyWords = typeof fr;

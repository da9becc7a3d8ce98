import { de } from '../../../i18n/elision.ts';

export const fr = {
  title: 'Horaires',
  zone: (city: string) => `Heure de ${city}`,
  save: 'Enregistrer',
  saved: 'Horaires enregistrés.',
  unsaved: 'modifications à enregistrer',
  shared:
    'Ces horaires sont aussi ceux de vos collègues\u00A0: seule la direction les change. Pour une absence, posez un congé.',
  copyFrom: 'Copier',
  copyOf: (name: string) => `Les horaires «\u00A0${name}\u00A0»`,
  more: 'Ces horaires',
  rename: 'Renommer',
  makeDefault: 'En faire ceux de l’établissement',
  isDefaultNow: (name: string) =>
    `«\u00A0${name}\u00A0» vaut pour tous ceux qui n’ont pas d’horaires à eux.`,
  remove: 'Supprimer',
  removed: (name: string) =>
    `«\u00A0${name}\u00A0» est supprimé\u00A0: ceux de l’établissement les remplacent.`,
  newSchedule: 'Nouveaux horaires',
  newName: 'Nom de ces horaires',
  newHint: 'Le nom d’une personne ou d’une saison. Ils commencent comme ceux affichés.',
  create: 'Créer',
  cancel: 'Annuler',
  usual: 'Semaine habituelle',
  perWeek: (length: string) => `${length} par semaine`,
  closed: 'Fermé',
  addWindow: (day: string) => `Ouvrir une plage ${day}`,
  opens: 'Ouvre à',
  closes: 'Ferme à',
  to: 'à',
  removeWindow: 'Retirer cette plage',
  wrongOrder: 'Une plage doit finir après avoir commencé.',
  exceptions: 'Exceptions',
  previous: 'Mois précédent',
  next: 'Mois suivant',
  oneDay: 'Horaires d’un jour',
  timeOff: 'Congé',
  off: 'congé',
  dayTitle: (day: string) => `Le ${day}`,
  date: 'Jour',
  dayKind: 'Ce jour-là',
  asUsual: 'Comme d’habitude',
  otherHours: 'Autres heures',
  add: 'Ajouter une plage',
  timeOffTitle: 'Noter un congé',
  person: 'Personne',
  from: 'Du',
  until: 'Au',
  reason: 'Motif',
  optional: 'facultatif',
  reasonHint: 'Vos clients ne le voient pas.',
  keepTimeOff: 'Noter le congé',
  removeTimeOff: 'Retirer',
  timeOffs: 'Congés à venir',
  removedTimeOff: (name: string) => `Le congé ${de(name)} est retiré.`,
  daySaved: 'Exception enregistrée.',
  lastDay: 'Jusqu’au',
  wholeDays: 'Journées entières',
  hits: (count: number) =>
    count === 1
      ? '1 rendez-vous tombe en dehors des heures ouvertes.'
      : `${count} rendez-vous tombent en dehors des heures ouvertes.`,
  hitsThen: (count: number) =>
    count === 1 ? '1 rendez-vous est déjà pris.' : `${count} rendez-vous sont déjà pris.`,
  hitsStay: 'Rien n’est annulé\u00A0: à vous de les garder, de les déplacer ou de les annuler.',
  hitsMore: (count: number) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
  holidays: (country: string) => `Fermer les jours fériés (${country})`,
  holidaysHint: (count: number, next: string) => `${count} par an, prochain\u00A0: ${next}`,
  holidaysPartly: (closed: number, all: number) =>
    `${closed} sur ${all} ont déjà leurs heures ou sont fermés`,
  holidaysClosed: (count: number) =>
    count === 1
      ? '1 jour férié est fermé, sur les deux ans à venir.'
      : `${count} jours fériés sont fermés, sur les deux ans à venir.`,
  holidaysOpened: (count: number) =>
    count === 1
      ? '1 jour férié reprend ses heures habituelles.'
      : `${count} jours fériés reprennent leurs heures habituelles.`,
  region: 'Région des jours fériés',
  wholeCountry: 'Tout le pays',
  noneTitle: 'Aucun horaire',
  none: 'Créez les heures d’ouverture de votre établissement.',
};

export type ScheduleWords = typeof fr;

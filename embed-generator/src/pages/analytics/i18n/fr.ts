import type { Metric } from '../chart/points.ts';
import type { ShownStep } from '../funnel-steps.ts';
import type { Preset } from '../wanted.ts';

const NB = '\u00A0';
/** `1 visiteur`, `2 visiteurs`. */
const some = (count: number, [one, many]: readonly [string, string], written: string) =>
  `${written}${NB}${count < 2 ? one : many}`;

export const fr = {
  title: 'Statistiques',
  widget: 'Widget',
  allWidgets: 'Tous les widgets',
  period: 'Période',
  days: (count: number) => `${count} jour${count > 1 ? 's' : ''}`,
  presets: {
    '7': '7 derniers jours',
    '28': '28 derniers jours',
    '90': '90 derniers jours',
    month: 'Ce mois-ci',
    'last-month': 'Le mois dernier',
    year: 'Cette année',
    custom: 'Une autre période',
  } satisfies Record<Preset, string>,
  from: 'Du',
  to: 'Au',
  show: 'Afficher',
  wrongPeriod: 'La fin doit venir après le début, et la période ne pas dépasser cinq ans.',
  compare: 'Comparaison',
  comparedTo: (what: string) => `comparé ${what}`,
  previous: (count: number) => (count === 1 ? 'au jour d’avant' : `aux ${count} jours d’avant`),
  yearBefore: 'à l’année d’avant',
  none: 'sans comparaison',
  otherWidget: (name: string) => `à «${NB}${name}${NB}»`,
  beforeLabel: (count: number) => (count === 1 ? 'jour d’avant' : `${count} jours d’avant`),
  yearLabel: 'année d’avant',
  thisPeriod: 'cette période',
  csv: 'CSV',
  csvHint: 'Télécharger pour un tableur',
  parts: {
    days: 'Jour par jour',
    funnel: 'Du premier regard à la réservation',
    unmet: 'Demande non satisfaite',
    demand: 'Heures cherchées',
    hours: 'Heures réservées',
    sources: 'Sources',
    sites: 'Sites',
    campaigns: 'Campagnes',
    pages: 'Pages',
    devices: 'Appareils',
    languages: 'Langues',
    placements: 'Emplacements',
    timezones: 'Fuseaux horaires',
    variants: 'Variantes d’essai',
    services: 'Services',
    staff: 'Équipe',
    lead: 'Délai avant le rendez-vous',
  },

  bookings: 'Réservations',
  conversion: 'Visiteurs du widget qui réservent',
  value: 'Valeur des réservations',
  absences: 'Absences',
  against: (written: string, label: string | null) =>
    label === null ? `contre ${written} avant` : `contre ${written} pour «${NB}${label}${NB}»`,
  noneBefore: (label: string | null) =>
    label === null ? 'aucune avant' : `aucune pour «${NB}${label}${NB}»`,
  point: (count: number, written: string) => some(Math.abs(count), ['point', 'points'], written),
  outOf: (part: string, whole: string) => `${part} sur ${whole}`,
  average: (price: string) => `${price} en moyenne`,
  noPrices: 'aucun prix renseigné',
  pastVisits: (count: number, written: string) =>
    count < 2 ? `${written} rendez-vous passé` : `${written} rendez-vous passés`,
  noPast: 'aucun rendez-vous passé',
  moreThanSeen: 'plus de réservations que de visiteurs comptés',
  nobodySeen: 'aucun visiteur compté',

  pair: (name: string, value: string) => `${name}${NB}: ${value}`,
  table: 'Tableau',
  chart: 'Graphique',
  metrics: {
    bookings: 'Réservations',
    visitors: 'Visiteurs',
    rate: 'Taux de réservation',
    value: 'Valeur',
  } satisfies Record<Metric, string>,
  metric: 'Ce que montre le graphique',
  perPoint: { 1: 'par jour', 7: 'par semaine', 28: 'par quatre semaines' },
  counted: (metric: Metric, count: number, written: string) =>
    metric === 'bookings'
      ? some(count, ['réservation', 'réservations'], written)
      : metric === 'visitors'
        ? some(count, ['visiteur', 'visiteurs'], written)
        : metric === 'rate'
          ? `${written} de réservations`
          : `${written} de réservations`,
  holiday: (day: string) => `${day}, férié`,
  noValue: 'trop peu de visiteurs comptés',
  browse: 'Flèches gauche et droite pour parcourir les jours.',
  chartSummary: (title: string, most: string, when: string) =>
    `${title}. Le plus haut${NB}: ${most}, ${when}.`,
  day: 'Jour',

  funnel: 'Du premier regard à la réservation',
  steps: {
    view: 'Ont vu le widget',
    service: 'Ont choisi un service',
    date: 'Ont regardé les horaires',
    slot: 'Ont choisi un horaire',
    form: 'Ont ouvert le formulaire',
    booked: 'Ont réservé',
  } satisfies Record<ShownStep, string>,
  lostAt: {
    view: '',
    service: (count: number, n: string) =>
      `${some(count, ['visiteur a vu', 'visiteurs ont vu'], n)} le widget sans choisir de service`,
    date: (count: number, n: string) =>
      `${some(count, ['visiteur a choisi', 'visiteurs ont choisi'], n)} un service sans regarder d’horaire`,
    slot: (count: number, n: string) =>
      `${some(count, ['visiteur a regardé', 'visiteurs ont regardé'], n)} les horaires sans en choisir`,
    form: (count: number, n: string) =>
      `${some(count, ['visiteur a choisi', 'visiteurs ont choisi'], n)} un horaire sans ouvrir le formulaire`,
    booked: (count: number, n: string) =>
      `${some(count, ['visiteur a ouvert', 'visiteurs ont ouvert'], n)} le formulaire sans réserver`,
  },
  lostMost: `Ici on perd le plus${NB}:`,
  forLackOfRoom: (n: string) => ({ before: 'dont ', strong: `${n} faute de place` }),
  beyondForms: (count: number, n: string) =>
    `${some(count, ['réservation', 'réservations'], n)} de plus que de formulaires envoyés par des visiteurs comptés${NB}: page sans JavaScript, mesure refusée, ou deux réservations d’une même personne.`,
  tooFewToSay: 'Encore trop peu de visiteurs pour dire où on les perd.',

  looked: (count: number, n: string, time: string) =>
    `${some(count, ['visiteur a cherché', 'visiteurs ont cherché'], n)} ${time}`,
  inVain: 'sans trouver de place.',
  timeOf: (day: string, part: 'morning' | 'afternoon' | 'evening' | null) =>
    part === null
      ? `le ${day}`
      : `le ${day} ${{ morning: 'matin', afternoon: 'après-midi', evening: 'soir' }[part]}`,
  shareOfUnmet: (share: string) => `C’est ${share} de la demande non satisfaite.`,
  shares: {
    all: 'la totalité',
    nearlyAll: 'presque la totalité',
    twoThirds: 'les deux tiers',
    half: 'la moitié',
    third: 'un tiers',
    quarter: 'un quart',
    fifth: 'un cinquième',
    tenth: 'un dixième',
    percent: (n: string) => n,
  },
  openSchedule: (day: string) => `Ouvrir les horaires du ${day}`,
  unmetTitle: 'Ce qu’ils ont cherché en vain',
  unmetLead: 'Les moments et les services demandés pour lesquels il n’y avait aucune place.',
  unmetTimes: 'Moments de la semaine',
  unmetDates: 'Dates ouvertes et trouvées pleines',
  unmetServices: 'Services sans place dans les 14 jours',
  justOutside: 'Juste avant ou après vos heures',
  justOutsideHint: 'D’après ceux qui voulaient l’heure voisine.',
  unmetNothing: 'Personne n’a cherché en vain pendant cette période.',
  schedule: 'Horaires',

  demand: 'Quand vos visiteurs cherchent à venir',
  booked: 'Quand vos clients réservent',
  heatTabs: { demand: 'Recherché', bookings: 'Réservé' },
  heatWhose: 'Widget montré',
  heatChoice: 'Ce que montre la carte',
  little: 'peu',
  much: 'beaucoup',
  hour: (hour: number) => `${hour}${NB}h`,
  demandFoot: (zone: string) =>
    `Heures regardées par les visiteurs, à l’heure de ${zone}. Cerné${NB}: au moins la moitié n’y a trouvé aucune place.`,
  bookedFoot: (zone: string) =>
    `Heures des rendez-vous pris pendant cette période, à l’heure de ${zone}.`,
  cell: (count: number, n: string) => some(count, ['visiteur', 'visiteurs'], n),
  cellUnmet: (n: string) => `${n} sans place`,
  cellBooked: (count: number, n: string) => some(count, ['réservation', 'réservations'], n),
  noHeat: 'Rien n’a été regardé ni réservé pendant cette période.',

  origin: 'D’où ils viennent',
  originTabs: { sources: 'Sources', sites: 'Sites', pages: 'Pages', campaigns: 'Campagnes' },
  means: 'Avec quoi ils réservent',
  meansTabs: { devices: 'Appareils', languages: 'Langues', placements: 'Emplacements' },
  columns: {
    visitors: 'Visiteurs',
    bookings: 'Réserv.',
    rate: 'Taux',
    value: 'Valeur',
    total: 'Total',
  },
  showAll: (count: number) => `Afficher les ${count}`,
  nothingHere: 'Rien n’a été compté ici.',
  names: {
    direct: 'Accès direct',
    google: 'Recherche Google',
    google_ads: 'Annonces Google',
    google_business: 'Fiche Google',
    google_maps: 'Google Maps',
    instagram: 'Instagram',
    facebook: 'Facebook',
    bing: 'Bing',
    duckduckgo: 'DuckDuckGo',
    ecosia: 'Ecosia',
    qwant: 'Qwant',
    yahoo: 'Yahoo',
    x: 'X',
    linkedin: 'LinkedIn',
    youtube: 'YouTube',
    tiktok: 'TikTok',
    pinterest: 'Pinterest',
    whatsapp: 'WhatsApp',
    newsletter: 'Lettre d’information',
    phone: 'Téléphone',
    tablet: 'Tablette',
    computer: 'Ordinateur',
    unknown: 'Inconnu',
    none: 'Sans campagne',
    inline: 'Dans la page',
    popup: 'Fenêtre',
    floating: 'Bouton flottant',
    iframe: 'Cadre',
    link: 'Lien direct',
    '(other)': 'Autres',
    '': 'Non précisé',
  },

  services: 'Services',
  chose: 'L’ont choisi',
  people: 'Équipe',
  gone: 'Supprimé',
  lead: 'Combien de temps à l’avance',
  leadBuckets: {
    '0': 'Le jour même',
    '1': 'La veille',
    '2-3': '2 à 3 jours',
    '4-7': '4 à 7 jours',
    '8-14': '8 à 14 jours',
    '15-30': '15 à 30 jours',
    '31+': 'Plus de 30 jours',
  },
  averageLead: (count: number, n: string) =>
    `En moyenne ${some(count, ['jour', 'jours'], n)} entre la réservation et le rendez-vous.`,
  after: 'Après la réservation',
  cancelled: 'Annulées',
  moved: 'Déplacées',
  noShows: 'Absences',
  ofBookings: (share: string) => `${share} des réservations`,
  ofPast: (share: string) => `${share} des rendez-vous passés`,
  hurdles: 'Ce qui les a gênés',
  hurdle: {
    noSlots: 'N’ont vu aucune place là où ils regardaient',
    nextMonth: 'Ont dû passer au mois suivant',
    conflict: 'Horaire pris par quelqu’un d’autre entre-temps',
    timezone: 'Ont changé de fuseau horaire',
    field: (field: string) => `Champ refusé${NB}: ${field}`,
    error: (code: string) => `Erreur ${code}`,
  },
  fields: { name: 'nom', email: 'e-mail', phone: 'téléphone', consent: 'accord' },
  hurdleNothing: 'Rien à signaler pendant cette période.',

  footTitle: 'Ce qui est compté, et ce qui ne l’est pas',
  foot: 'Les réservations sont comptées à partir des réservations elles-mêmes, aucune ne manque. Les visiteurs sont comptés sans cookie ni rien d’enregistré chez eux : la même personne un autre jour est un autre visiteur. Ceux dont le navigateur demande à ne pas être suivi (Global Privacy Control) ou bloque les mesures ne sont pas comptés ; le nombre de visiteurs est donc un minimum, et le taux de réservation un maximum.',
  footDropped: ({
    robots,
    overflow,
    refused,
  }: {
    robots: string;
    overflow: string;
    refused: string;
  }) =>
    `Écartés pendant cette période${NB}: ${robots} de robots, ${overflow} par manque de place en mémoire, ${refused} incompréhensibles.`,
  countedUntil: (moment: string) => `Visites comptées jusqu’au ${moment}.`,
  notCountedYet: 'Les visites sont comptées toutes les quelques minutes.',
  zone: (zone: string) => `Les jours sont ceux de ${zone}.`,

  summaryTitle: 'Chaque lundi',
  summary: 'Résumé par e-mail chaque lundi matin',
  summaryHint: (to: string | null) =>
    to === null
      ? 'Il n’y a pas encore d’adresse où l’envoyer : ajoutez-la dans les réglages.'
      : `Les chiffres de la semaine et ce que vos visiteurs ont cherché en vain, à ${to}.`,
  summarySaved: { on: 'Résumé du lundi activé', off: 'Résumé du lundi désactivé' },

  emptyTitle: 'Les premiers chiffres arrivent avec le premier visiteur',
  empty:
    'Dès que votre widget est vu, cette page dit quelle page et quelle source amènent des réservations, où les visiteurs renoncent, et quelles heures ils ont cherchées en vain.',
  toSnippet: 'Installer le widget',
  toWidgets: 'Créer un widget',
  emptyPeriod: 'Rien n’a été compté pendant cette période.',
};

export type AnalyticsWords = typeof fr;

export const fr = {
  title: 'Réglages',
  exportTitle: 'Emporter vos données',
  exportText:
    'Tout ce que cet établissement a enregistré\u00A0: rendez-vous avec leur historique et leurs notes, messages, services, personnes, horaires, absences, widgets, membres. Les mots de passe, les clés et les liens privés n’y sont pas.',
  json: 'Tout en JSON',
  jsonHint: 'Un fichier, pour un autre programme.',
  csv: 'Tout en CSV',
  csvHint: 'Une archive avec un fichier par liste, pour un tableur.',
  received: (size: string) => `${size} reçus…`,
  stop: 'Arrêter',
  done: (size: string) => `Fichier prêt\u00A0: ${size}.`,
  megabytes: (size: string) => `${size}\u00A0Mo`,
  kilobytes: (size: string) => `${size}\u00A0ko`,
  broke: 'Le fichier s’est interrompu. Rien n’est perdu\u00A0; recommencez.',
  retentionTitle: 'Durée de conservation',
  retentionText:
    'Passé ce délai après un rendez-vous, tout ce qui désigne le client disparaît\u00A0: nom, coordonnées, réponses, notes et messages. Le rendez-vous reste compté dans vos statistiques, sans nom. Les événements déjà écrits dans Google Agenda y restent.',
  retention: 'Effacer les données des clients',
  keepAll: 'Jamais',
  after: (span: string) => `${span} après le rendez-vous`,
  // @NOTE wider than what stands here, so that any number can be asked for.
  spans: {
    30: '30 jours',
    90: '3 mois',
    180: '6 mois',
    365: '1 an',
    730: '2 ans',
    1095: '3 ans',
    1825: '5 ans',
  } as Readonly<Record<number, string>>,
  retentionWarning:
    'Dans l’heure qui suit l’enregistrement, ce qui dépasse ce délai est effacé pour toujours.',
  unchanged: 'Rien n’a changé.',
  save: 'Enregistrer',
  retentionSaved: 'La durée est enregistrée.',
  customerTitle: 'Données d’un client',
  customerText:
    'Quand un client demande ce que vous savez de lui, ou de l’oublier. On le cherche par son adresse ou son numéro dans les rendez-vous, les messages, les notes et les listes d’attente.',
  customerOwners: 'Seul un propriétaire peut exporter ou effacer les données d’un client.',
  person: 'E-mail ou téléphone du client',
  personHint: 'Tel qu’il a été donné à la réservation.',
  personFirst: 'Écrivez d’abord une adresse ou un numéro.',
  takeOut: 'Exporter',
  takenOut: (rows: number) =>
    rows === 1
      ? 'Le fichier est prêt\u00A0: un enregistrement.'
      : `Le fichier est prêt\u00A0: ${rows} enregistrements.`,
  erase: 'Effacer…',
  eraseTitle: 'Effacer ce client\u00A0?',
  eraseText:
    'Nom, coordonnées, réponses, notes, messages et place en liste d’attente disparaissent pour toujours. S’il a écrit STOP, son numéro reste seul, pour continuer à le respecter.',
  eraseComing:
    'Ses rendez-vous à venir sont annulés, sans message\u00A0: prévenez-le vous-même si besoin.',
  eraseNotYet: 'Écrivez d’abord l’adresse ou le numéro.',
  eraseForGood: 'Effacer pour toujours',
  typePerson: (person: string) => `Pour confirmer, écrivez «\u00A0${person}\u00A0»`,
  erased: (bookings: number, cancelled: number) =>
    `C’est effacé\u00A0: ${bookings} rendez-vous sans nom désormais${cancelled === 0 ? '' : `, dont ${cancelled} annulé${cancelled > 1 ? 's' : ''}`}.`,
  removeTitle: 'Supprimer l’établissement',
  removeText:
    'Tout disparaît pour toujours\u00A0: rendez-vous, clients, services, horaires, widgets, clés et webhooks. Les comptes des membres restent, sans cet établissement. Le widget de votre site n’affichera plus rien.',
  onlyOwners: 'Seul un propriétaire peut supprimer l’établissement.',
  remove: 'Supprimer…',
  dialogTitle: (name: string) => `Supprimer ${name}\u00A0?`,
  coming: (count: number, isAll: boolean) =>
    count === 1
      ? 'Un rendez-vous est à venir.'
      : `${isAll ? '' : 'Plus de '}${count} rendez-vous sont à venir.`,
  nobodyTold: 'Personne n’est prévenu\u00A0: annulez-les d’abord si vos clients doivent le savoir.',
  noneComing: 'Aucun rendez-vous à venir.',
  noWayBack: 'Rien ne peut être récupéré ensuite. Emportez d’abord vos données.',
  typeName: (name: string) => `Pour confirmer, écrivez «\u00A0${name}\u00A0»`,
  notYet: 'Écrivez d’abord le nom de l’établissement.',
  keep: 'Garder',
  removeForGood: 'Supprimer pour toujours',
};

export type DataWords = typeof fr;

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

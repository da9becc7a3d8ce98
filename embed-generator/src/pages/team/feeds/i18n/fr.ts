export const fr = {
  title: 'Agenda abonné',
  intro: (name: string) =>
    `Les rendez-vous de ${name} dans Outlook, Google Agenda ou l’agenda d’Apple, tenus à jour sans compte à relier.`,
  details: 'Ce que l’agenda montre',
  full: 'Prestation, client et coordonnées',
  names: 'Prestation et nom du client',
  busy: 'Seulement «\u00A0Occupé\u00A0»',
  make: 'Créer l’adresse',
  makeAnother: 'Créer une autre adresse',
  made: 'L’adresse est prête.',
  address: 'Adresse de l’agenda',
  secret:
    'Qui a cette adresse voit ces rendez-vous\u00A0: ne la donnez qu’à la personne concernée.',
  lastRead: (when: string) => `Consulté le ${when}`,
  neverRead: 'Pas encore consulté',
  apple: 'Apple',
  google: 'Google',
  outlook: 'Outlook (pro)',
  outlookLive: 'Outlook.com',
  addTo: (program: string) => `S’abonner avec ${program}`,
  help: 'Comment s’abonner',
  helpApple:
    'iPhone, iPad, Mac\u00A0: le bouton Apple ouvre Calendrier, qui demande de confirmer. Sur Mac, choisissez l’actualisation toutes les 15 minutes.',
  helpGoogle:
    'Google Agenda\u00A0: le bouton ouvre Google sur un ordinateur\u00A0; l’agenda paraît ensuite aussi sur le téléphone. Google ne relit une adresse que toutes les quelques heures.',
  helpOutlook:
    'Outlook\u00A0: le bouton ouvre «\u00A0S’abonner à partir du web\u00A0» avec l’adresse remplie. Dans l’application Windows\u00A0: Ajouter un calendrier, À partir d’Internet, puis collez l’adresse.',
  helpChanges:
    'L’abonnement se lit seulement\u00A0: déplacez et annulez ici, l’agenda suit. Un rendez-vous annulé en disparaît.',
  renew: 'Renouveler…',
  revoke: 'Révoquer…',
  renewTitle: 'Donner une nouvelle adresse\u00A0?',
  renewText:
    'L’adresse actuelle cesse aussitôt de fonctionner. Les agendas qui s’y sont abonnés doivent s’abonner à la nouvelle.',
  renewYes: 'Renouveler',
  renewed: 'La nouvelle adresse est prête\u00A0; l’ancienne ne répond plus.',
  revokeTitle: 'Révoquer cette adresse\u00A0?',
  revokeText:
    'Elle cesse aussitôt de fonctionner\u00A0: les agendas qui s’y sont abonnés ne reçoivent plus rien.',
  revokeYes: 'Révoquer',
  revoked: 'L’adresse est révoquée.',
  keep: 'Garder',
  lost: 'La clé du serveur a changé\u00A0: cette adresse fonctionne encore, mais ne peut plus être affichée. Renouvelez-la pour en voir une.',
};

export type FeedWords = typeof fr;

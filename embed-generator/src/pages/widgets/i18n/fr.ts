export const fr = {
  title: 'Widgets',
  add: 'Widget',
  firstName: 'Réservation du site',
  noneTitle: 'Aucun widget',
  none: 'Un widget est ce que vous collez dans votre site pour que vos visiteurs réservent.',
  addFirst: 'Créer un widget',
  name: 'Nom',
  placement: 'Emplacement',
  inline: 'Dans la page',
  popup: 'Fenêtre',
  floating: 'Bouton flottant',
  iframe: 'Iframe',
  link: 'Lien',
  offered: 'Services',
  every: 'tous',
  sites: 'Sites autorisés',
  everySite: 'tous',
  lastSeen: 'Vu en dernier',
  notSeen: 'pas encore',
};

export type WidgetWords = typeof fr;

const NB = '\u00A0';

export const fr = {
  title: 'Essayer une autre apparence',
  lead: 'La moitié des visites voit le widget tel qu’il est (A), l’autre moitié ce que vous préparez ici (B). Vous voyez ensuite laquelle amène plus de réservations.',
  chance: `À chaque visite, l’apparence est tirée au sort et rien n’est enregistré chez le visiteur${NB}: quelqu’un qui revient peut voir l’autre. L’écart mesuré est donc un peu plus petit que le vrai.`,
  needed: (count: string) =>
    `Pour voir un quart de réservations en plus, il en faut environ ${count} en tout. Une grande différence se voit plus tôt, une petite beaucoup plus tard.`,
  brand: 'Couleur',
  radius: 'Coins',
  radii: { '0': 'Droits', '8': 'Arrondis', '16': 'Très arrondis' },
  scheme: 'Thème',
  schemes: { auto: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
  firstScreen: 'Premier écran',
  screens: { services: 'Les services', calendar: 'Le calendrier', times: 'Les prochains horaires' },
  buttonText: 'Texte du bouton',
  buttonHint: 'Là où le widget s’ouvre par un bouton.',
  start: 'Commencer l’essai',
  nothingChanged: 'Changez d’abord quelque chose.',
  started: 'L’essai a commencé',
  shown: 'Apparence montrée',
  a: 'A, comme maintenant',
  b: 'B, l’essai',
  running: 'Essai en cours',
  since: (day: string) => `Depuis le ${day}`,
  ended: 'Dernier essai',
  endedOn: (from: string, to: string) => `Du ${from} au ${to}`,
  kept: { a: 'Vous avez gardé A.', b: 'Vous avez gardé B.' },
  variant: 'Apparence',
  visitors: 'Visiteurs',
  bookings: 'Réservations',
  rate: 'Taux',
  tooEarly: 'Pas encore assez de visites pour dire quoi que ce soit.',
  missing: (bookings: number, visitors: number) =>
    [
      ...(bookings > 0 ? [`${bookings}${NB}réservation${bookings < 2 ? '' : 's'}`] : []),
      ...(visitors > 0
        ? [`${visitors}${NB}visiteur${visitors < 2 ? '' : 's'} de l’apparence la moins vue`]
        : []),
    ].join(' et '),
  missingLead: (what: string) => `Il manque encore ${what}.`,
  open: 'Rien n’est joué.',
  openMore: (from: string, to: string) =>
    `B amène entre ${from} et ${to} fois autant de réservations que A${NB}: A comme B peut encore être la meilleure.`,
  better: { a: 'A amène plus de réservations.', b: 'B amène plus de réservations.' },
  betterMore: (from: string, to: string) =>
    `B en amène entre ${from} et ${to} fois autant que A. Une telle phrase se trompe dans moins d’un essai sur vingt, même si vous regardez chaque jour.`,
  endless: 'plus de 100',
  uneven: 'Aucune conclusion possible.',
  unevenMore:
    'Les visites ne sont pas réparties par moitié : autre chose que l’apparence décide de qui est compté. Terminez l’essai et vérifiez le site.',
  keepA: 'Terminer et garder A',
  keepB: 'Terminer et garder B',
  keptNow: { a: 'L’essai est terminé, A reste', b: 'L’essai est terminé, B est publiée' },
  another: 'Un autre essai',
};

export type ExperimentWords = typeof fr;

export const fr = {
  address: 'Adresse de la page',
  verify: 'Vérifier',
  again: 'Vérifier à nouveau',
  intro: 'Donnez l’adresse de la page où le widget devrait apparaître.',
  asVisitor: (host: string) =>
    `${host}, lu comme le ferait le navigateur d’un visiteur, sans ses scripts.`,
  found: 'Rien n’empêche le widget d’apparaître',
  foundText: 'Le code est dans la page, pour le bon widget, et rien ne le bloque.',
  page_not_read: 'La page n’a pas pu être lue',
  snippet_missing: 'Le code n’est pas dans la page',
  snippet_missingText:
    'Cette page ne contient pas le code de ce widget. Collez-le, publiez la page, puis vérifiez à nouveau.',
  tag_manager: 'Le code n’est pas dans la page elle-même',
  tag_managerText: (name: string) =>
    `${name} peut l’ajouter ensuite, ce que nous ne voyons pas. Regardez ci-contre quand il a été vu pour la dernière fois.`,
  wrong_key: 'La page montre un autre widget',
  wrong_keyText: (key: string) =>
    `Le code est celui de ${key}. Remplacez-le par celui de ce widget.`,
  site_not_allowed: 'Ce site n’est pas autorisé',
  site_not_allowedText: (site: string) =>
    `${site} n’est pas dans la liste des sites autorisés de ce widget.`,
  allow: (site: string) => `Autoriser ${site}`,
  allowed: (site: string) => `${site} est autorisé.`,
  mixed_content: 'Le code est appelé sans chiffrement',
  mixed_contentText:
    'La page est en https, mais appelle le code en http : le navigateur le refuse. Écrivez https:// dans le code.',
  blocked_by_csp: 'Votre site bloque le widget',
  blocked_by_cspText: (host: string) =>
    `Le code est bien dans la page. Mais une règle de sécurité du site, la Content-Security-Policy (CSP), interdit de charger ce qui vient de ${host}.`,
  consent_manager: 'Le code attend l’accord du visiteur',
  consent_managerText: (name: string) =>
    `${name} retient le code jusqu’à ce que le visiteur accepte. Le widget ne pose pas de cookie : classez-le parmi les services nécessaires.`,
  seen: 'Le widget s’affiche sur ce site',
  seenText: (moment: string) =>
    `Le code n’est pas dans ce que le serveur du site envoie, mais un visiteur a vu le widget sur ce site, la dernière fois le ${moment}.`,
  toAdd: 'À ajouter dans la règle',
  copyRule: 'Règle complète',
  where: 'Où la coller',
  placeUnknown: 'Je ne sais pas',
  places: {
    wordpress:
      'Dans l’extension qui gère vos en-têtes (souvent « HTTP Headers »), onglet Sécurité, en-tête Content-Security-Policy.',
    nginx: 'Dans la configuration du site, à la place de la ligne actuelle. Puis rechargez Nginx.',
    apache:
      'Dans le fichier .htaccess ou la configuration du site, à la place de la ligne actuelle.',
    cloudflare:
      'Dans Rules, Transform Rules, Modify Response Header : la valeur de l’en-tête Content-Security-Policy.',
    netlify: 'Dans le fichier _headers du site.',
    unknown:
      'La règle vient d’un en-tête HTTP : la personne qui gère le site ou l’hébergeur sait où.',
  },
  sendRule: 'Envoyer à la personne qui gère le site',
  letterSubject: 'Une règle de sécurité bloque la réservation en ligne',
  letterText:
    'Bonjour, la Content-Security-Policy du site empêche la réservation en ligne de s’afficher. Voici la règle complète à mettre à la place :',
  inMeta: 'La règle est dans une balise meta de la page : elle se change dans le modèle du site.',
  orLink:
    'Pas d’accès à ces réglages ? Un lien vers votre page de réservation n’est jamais bloqué :',
  checked: 'Ce que nous avons vérifié',
  pageOk: 'La page répond',
  pageIn: (seconds: string, redirects: number) =>
    `en ${seconds} s, ${redirects === 0 ? 'sans redirection' : `${redirects} redirection${redirects > 1 ? 's' : ''}`}`,
  pageBad: 'La page ne répond pas',
  snippetOk: 'Le code du widget est dans la page',
  snippetAt: (line: string) => `ligne ${line}`,
  snippetBad: 'Le code du widget manque',
  keyOk: 'La clé est la bonne',
  keyBad: 'La clé est celle d’un autre widget',
  keyUnknown: 'La clé n’a pas pu être lue',
  siteOk: 'Ce site est autorisé',
  siteBad: 'Ce site n’est pas autorisé',
  scriptOk: 'Le script peut se charger',
  scriptBad: 'Le script est bloqué',
  connectOk: 'Vos horaires peuvent être lus',
  connectBad: 'La lecture de vos horaires est bloquée',
  frameOk: 'Le cadre peut s’afficher',
  frameBad: 'Le cadre est bloqué',
  byDirective: (directive: string) => `par la directive ${directive}`,
  mixedOk: 'Pas de contenu mixte',
  mixedBad: 'Le code est appelé en http',
  mixedUnknown: 'Contenu mixte non vérifié',
  consentOk: 'Aucun bandeau de cookies ne retient le code',
  consentBad: 'Le bandeau de cookies retient le code',
  consentSeen: (name: string) => `${name} trouvé`,
  lastSeen: 'Vu pour la dernière fois',
  seenWhere: 'Où',
  seenWhen: 'Dernière fois',
  seenNowhere: 'Pas encore vu sur un site. Il apparaîtra ici dès qu’un visiteur l’aura affiché.',
  notAllowed: 'non autorisé',
  allowShort: 'Autoriser',
};

export type CheckWords = typeof fr;

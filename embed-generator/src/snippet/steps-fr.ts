import type { Platform } from './platforms.ts';

/** Que faire sur chaque plateforme, dans l’ordre. */
export const stepsFr: Readonly<Record<Platform, readonly string[]>> = {
  html: [
    'Ouvrez le fichier de la page où l’on doit réserver.',
    'Collez les deux lignes à l’endroit où le widget doit apparaître, dans <body>.',
    'Plusieurs widgets dans la page ? Gardez une seule ligne <script>, et une ligne <booking-widget> par endroit.',
    'Enregistrez, mettez en ligne, puis vérifiez votre site ici.',
  ],
  iframe: [
    'Collez l’iframe à l’endroit voulu. Aucun script n’est nécessaire.',
    'Changez 760px si la page défile à l’intérieur du cadre : sans script, la hauteur ne s’adapte pas.',
    'Pour préremplir, ajoutez &booking_service=… ou &booking_name=… à l’adresse.',
  ],
  react: [
    'Créez un fichier booking.jsx avec le premier code.',
    'Placez <Booking /> dans la page. Avec Next.js, ajoutez « use client » en première ligne du fichier.',
    'Avec TypeScript, nommez-le booking.tsx et ajoutez le second code à un fichier booking.d.ts.',
  ],
  vue: [
    'Créez un composant Booking.vue avec ce code.',
    'Placez <Booking /> dans la page. Avec Nuxt aussi : le script n’est chargé que dans le navigateur.',
  ],
  framer: [
    'Dans Insert, Utility, glissez un élément Embed dans la page.',
    'À droite, choisissez Type : HTML et collez le code.',
    'Donnez à l’élément 760 pixels de haut : Framer place le code dans un cadre à lui, qui ne s’agrandit pas.',
    'Pour un bouton flottant, collez plutôt le code dans les réglages de la page, Custom Code, fin de <body>.',
    'Publiez.',
  ],
  wordpress: [
    'Bloc : dans la page, collez le premier code ; il devient un bloc « HTML personnalisé ». WordPress retire les scripts collés par un rôle qui n’y a pas droit : faites-le avec un compte administrateur.',
    'Code court : ajoutez le deuxième code au fichier functions.php de votre thème enfant, ou avec une extension d’ajout de code, puis écrivez le code court là où l’on doit réserver. Tous les rôles peuvent alors le placer.',
    'Lien : avec ce même ajout, l’adresse collée seule sur une ligne devient le widget (oEmbed).',
    'Videz le cache de votre extension de cache, puis vérifiez votre site ici.',
  ],
  wix: [
    'Dans l’éditeur : Ajouter des éléments, Intégrer du code, Intégrer du HTML. Collez le code.',
    'Agrandissez le cadre à 760 pixels de haut : Wix place le code dans un cadre à lui, qui ne s’agrandit pas.',
    'Pour un bouton flottant, passez plutôt par Paramètres, Code personnalisé, et choisissez « Body, fin ». Wix demande pour cela un site publié avec un domaine connecté.',
    'Publiez.',
  ],
  squarespace: [
    'Modifiez la page et ajoutez un bloc Code.',
    'Choisissez HTML, laissez « Afficher la source » décoché, collez le code.',
    'Enregistrez. L’aperçu de l’éditeur bloque les scripts : regardez la page en ligne.',
    'Squarespace réserve les scripts à certaines formules. Si le bloc reste vide, ajoutez plutôt un bouton vers l’adresse de votre page (« Lien »).',
  ],
  webflow: [
    'Ajoutez un élément Code Embed à l’endroit voulu de la page.',
    'Collez le code, enregistrez, publiez.',
    'Le widget apparaît sur le site publié, pas dans le Designer. Webflow demande une formule payante pour le code ajouté.',
  ],
  shopify: [
    'Ouvrez Boutique en ligne, Thèmes, Personnaliser, puis la page voulue.',
    'Ajoutez une section « Liquid personnalisé » et collez le code.',
    'Enregistrez. Pour un bouton flottant sur tout le site, ajoutez la section au pied de page.',
  ],
  gtm: [
    'Créez une balise de type « HTML personnalisé » et collez le code.',
    'Choisissez les pages où la déclencher, puis envoyez le conteneur.',
    'La balise n’a pas de place dans la page : choisissez l’emplacement Bouton ou Fenêtre, sinon le widget se met tout en bas.',
    'Votre bandeau de consentement peut retenir la balise. Le widget ne pose pas de cookie : classez-la parmi les balises nécessaires.',
  ],
  notion: [
    'Dans la page Notion, collez l’adresse sur une ligne vide.',
    'Choisissez « Intégration » (Embed) pour voir le widget dans la page, ou gardez un lien.',
    'Tirez le bas du cadre jusqu’à voir tout le calendrier.',
  ],
  email: [
    'Bouton : ouvrez les réglages de signature de votre messagerie, passez en HTML si elle le permet, collez le premier code. Dans Gmail ou Outlook, sélectionnez et copiez plutôt l’aperçu.',
    'Prochaines heures : pour une lettre, pas pour une signature. Ce sont celles d’aujourd’hui et elles ne changent plus dans la lettre envoyée.',
  ],
  qr: [
    'Téléchargez le SVG pour l’imprimeur, le PNG pour un document.',
    'Laissez la marge blanche et imprimez à 2 cm au moins.',
    'Essayez avec un téléphone avant d’imprimer.',
  ],
  link: [
    'Collez l’adresse où vous voulez : fiche Google, Instagram, SMS, bouton de votre site.',
    'Ajoutez ?booking_service=… pour ouvrir un service, ?utm_source=… pour savoir d’où l’on vient.',
    'La page fonctionne aussi sans JavaScript.',
  ],
};

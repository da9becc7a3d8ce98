import type { Language } from '../i18n/language.ts';
import type { Platform } from './platforms.ts';

/** What to do on a platform, step by step, in the reader's language. */
export function stepsFor(platform: Platform, language: Language): readonly string[] {
  return STEPS[platform][language];
}

const STEPS: Readonly<Record<Platform, Readonly<Record<Language, readonly string[]>>>> = {
  html: {
    fr: [
      'Ouvrez le fichier de la page où l’on doit réserver.',
      'Collez les deux lignes à l’endroit où le widget doit apparaître.',
      'Enregistrez, mettez en ligne, puis vérifiez votre site ici.',
    ],
    en: [
      'Open the file of the page where people should book.',
      'Paste the two lines where the widget should appear.',
      'Save, put it online, then check your site here.',
    ],
  },
  iframe: {
    fr: [
      'Collez l’iframe à l’endroit voulu. Aucun script n’est nécessaire.',
      'Changez 760px si la page défile à l’intérieur du cadre : sans script, la hauteur ne s’adapte pas.',
    ],
    en: [
      'Paste the iframe where you want it. No script is needed.',
      'Change 760px if the page scrolls inside the frame: without a script the height does not adapt.',
    ],
  },
  react: {
    fr: [
      'Créez un fichier booking.jsx avec ce code.',
      'Placez <Booking /> dans la page. Avec Next.js, ajoutez « use client » en première ligne du fichier.',
    ],
    en: [
      'Make a file booking.jsx with this code.',
      'Put <Booking /> into the page. With Next.js, add "use client" as the first line of the file.',
    ],
  },
  vue: {
    fr: ['Créez un composant Booking.vue avec ce code.', 'Placez <Booking /> dans la page.'],
    en: ['Make a component Booking.vue with this code.', 'Put <Booking /> into the page.'],
  },
  framer: {
    fr: [
      'Insérez un élément Embed (Insert, puis Utility, puis Embed).',
      'Choisissez HTML et collez le code.',
      'Réglez la hauteur de l’élément sur Auto (Fit), puis publiez.',
    ],
    en: [
      'Insert an Embed element (Insert, then Utility, then Embed).',
      'Choose HTML and paste the code.',
      'Set the height of the element to Auto (Fit), then publish.',
    ],
  },
  wordpress: {
    fr: [
      'Bloc : dans la page, collez le premier code ; il devient un bloc « HTML personnalisé ».',
      'Code court : ajoutez le deuxième code au fichier functions.php de votre thème enfant, ou avec une extension d’ajout de code, puis écrivez le code court là où l’on doit réserver.',
      'Lien : avec ce même ajout, l’adresse collée seule sur une ligne devient le widget (oEmbed).',
    ],
    en: [
      'Block: paste the first code into the page; it becomes a “Custom HTML” block.',
      'Shortcode: add the second code to the functions.php of your child theme, or with a plugin for code, then write the shortcode where people should book.',
      'Link: with the same addition, the address pasted alone on a line becomes the widget (oEmbed).',
    ],
  },
  wix: {
    fr: [
      'Ouvrez l’éditeur, puis Ajouter, Intégrer du code, Intégrer du HTML.',
      'Collez le code et agrandissez le cadre : Wix n’adapte pas la hauteur, prévoyez 760 pixels.',
      'Publiez. Les réservations demandent un domaine connecté avec une formule payante de Wix.',
    ],
    en: [
      'Open the editor, then Add, Embed code, Embed HTML.',
      'Paste the code and make the frame larger: Wix does not adapt the height, allow 760 pixels.',
      'Publish. Wix needs a paid plan with a connected domain for embedded code.',
    ],
  },
  squarespace: {
    fr: [
      'Modifiez la page, ajoutez un bloc Code.',
      'Choisissez HTML, décochez « Afficher la source », collez le code.',
      'Enregistrez. L’aperçu de l’éditeur bloque les scripts : regardez la page en ligne.',
    ],
    en: [
      'Edit the page and add a Code block.',
      'Choose HTML, leave “Display source” off, paste the code.',
      'Save. The editor’s preview blocks scripts: look at the page online.',
    ],
  },
  webflow: {
    fr: [
      'Ajoutez un élément Code Embed à la page.',
      'Collez le code, enregistrez, publiez.',
      'Le widget apparaît sur le site publié, pas dans le Designer.',
    ],
    en: [
      'Add a Code Embed element to the page.',
      'Paste the code, save, publish.',
      'The widget appears on the published site, not in the Designer.',
    ],
  },
  shopify: {
    fr: [
      'Ouvrez Boutique en ligne, Thèmes, Personnaliser, puis la page voulue.',
      'Ajoutez une section « Liquid personnalisé » et collez le code.',
      'Enregistrez.',
    ],
    en: [
      'Open Online store, Themes, Customize, then the page.',
      'Add a “Custom Liquid” section and paste the code.',
      'Save.',
    ],
  },
  gtm: {
    fr: [
      'Créez une balise de type « HTML personnalisé » et collez le code.',
      'Choisissez les pages où la déclencher, puis envoyez le conteneur.',
      'La balise n’a pas de place dans la page : choisissez l’emplacement Bouton ou Fenêtre, sinon le widget se met tout en bas.',
    ],
    en: [
      'Make a tag of the type “Custom HTML” and paste the code.',
      'Choose the pages that trigger it, then submit the container.',
      'The tag has no place in the page: choose the placement Button or Window, or the widget goes to the very bottom.',
    ],
  },
  notion: {
    fr: [
      'Dans la page Notion, collez l’adresse et choisissez « Créer une intégration » pour voir le widget, ou « Coller comme lien ».',
    ],
    en: [
      'In the Notion page, paste the address and choose “Create embed” to see the widget, or “Paste as link”.',
    ],
  },
  email: {
    fr: [
      'Bouton : ouvrez les réglages de signature de votre messagerie, passez en HTML si elle le permet, collez le premier code. Dans Gmail ou Outlook, copiez plutôt l’aperçu.',
      'Prochaines heures : pour une lettre, pas pour une signature. Ce sont celles d’aujourd’hui et elles ne changent plus dans la lettre envoyée.',
    ],
    en: [
      'Button: open the signature settings of your mail program, switch to HTML if it can, paste the first code. In Gmail or Outlook, copy the preview instead.',
      'Next times: for one letter, not for a signature. They are today’s and no longer change in a letter that was sent.',
    ],
  },
  qr: {
    fr: [
      'Téléchargez le SVG pour l’imprimeur, le PNG pour un document.',
      'Laissez la marge blanche et imprimez à 2 cm au moins.',
      'Essayez avec un téléphone avant d’imprimer.',
    ],
    en: [
      'Download the SVG for the printer, the PNG for a document.',
      'Keep the white margin and print it at least 2 cm wide.',
      'Try it with a phone before you print.',
    ],
  },
  link: {
    fr: [
      'Collez l’adresse où vous voulez : fiche Google, Instagram, SMS, bouton de votre site.',
      'La page fonctionne aussi sans JavaScript.',
    ],
    en: [
      'Paste the address anywhere: Google profile, Instagram, text message, a button of your site.',
      'The page works without JavaScript too.',
    ],
  },
};

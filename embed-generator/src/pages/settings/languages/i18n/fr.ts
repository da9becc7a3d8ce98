export const fr = {
  title: 'Réglages',
  save: 'Enregistrer',
  saved: 'Langues enregistrées.',
  offeredTitle: 'Langues proposées',
  offeredText:
    'Le widget et la page de réservation s’affichent dans la langue du visiteur, si vous la proposez.',
  languages: 'Vos clients peuvent lire',
  atLeastOne: 'Gardez au moins une langue.',
  defaultTitle: 'Langue principale',
  defaultLabel: 'Pour tous les autres',
  defaultHint:
    'Vue par les visiteurs dont la langue n’est pas proposée\u00A0; c’est aussi celle de vos messages.',
  fr: 'Français',
  en: 'Anglais',
  ownTitle: 'Dans quel ordre',
  ownText:
    'La langue écrite dans le code d’intégration, puis celle choisie pour le widget, puis celle de votre site, puis celle du navigateur. Le nom de vos services et vos textes restent tels que vous les avez écrits.',
  onlyOne: (language: string) =>
    `Tout le monde verra ${language.toLowerCase()}, même un widget réglé sur une autre langue.`,
};

export type LanguageWords = typeof fr;

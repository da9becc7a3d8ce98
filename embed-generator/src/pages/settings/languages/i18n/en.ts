import type { LanguageWords } from './fr.ts';

export const en: LanguageWords = {
  title: 'Settings',
  save: 'Save',
  saved: 'Languages saved.',
  offeredTitle: 'Languages on offer',
  offeredText:
    'The widget and the booking page are shown in the visitor’s language, if you offer it.',
  languages: 'Your customers can read',
  atLeastOne: 'Keep at least one language.',
  defaultTitle: 'Main language',
  defaultLabel: 'For everybody else',
  defaultHint:
    'Seen by visitors whose language is not on offer; your messages are written in it too.',
  fr: 'French',
  en: 'English',
  ownTitle: 'In which order',
  ownText:
    'The language written in the embed code, then the one chosen for the widget, then that of your site, then that of the browser. The names of your services and your own texts stay as you wrote them.',
  onlyOne: (language) =>
    `Everybody will see ${language}, even in a widget that was set to another language.`,
};

import type { Language } from '../i18n/language.ts';
import type { Option } from '../ui/field.tsx';
import type { StartWords } from './i18n/fr.ts';

/** A service to begin with; minutes. */
export interface Idea {
  readonly name: string;
  readonly durationMin: number;
}

type Names = Readonly<Record<Language, readonly (readonly [name: string, minutes: number])[]>>;

const IDEAS: Readonly<Record<string, Names>> = {
  hair: {
    fr: [
      ['Coupe femme', 45],
      ['Coupe homme', 30],
      ['Coloration', 90],
      ['Brushing', 30],
    ],
    en: [
      ['Women’s cut', 45],
      ['Men’s cut', 30],
      ['Colour', 90],
      ['Blow-dry', 30],
    ],
  },
  beauty: {
    fr: [
      ['Soin du visage', 60],
      ['Manucure', 45],
      ['Épilation', 30],
      ['Massage', 60],
    ],
    en: [
      ['Facial', 60],
      ['Manicure', 45],
      ['Waxing', 30],
      ['Massage', 60],
    ],
  },
  physio: {
    fr: [
      ['Bilan', 45],
      ['Séance', 30],
      ['Rééducation', 45],
    ],
    en: [
      ['Initial assessment', 45],
      ['Session', 30],
      ['Rehabilitation', 45],
    ],
  },
  osteo: {
    fr: [
      ['Consultation', 45],
      ['Nourrisson', 45],
      ['Sportif', 60],
    ],
    en: [
      ['Consultation', 45],
      ['Infant', 45],
      ['Athlete', 60],
    ],
  },
  lessons: {
    fr: [
      ['Cours particulier', 60],
      ['Cours d’essai', 30],
      ['Cours en groupe', 90],
    ],
    en: [
      ['Private lesson', 60],
      ['Trial lesson', 30],
      ['Group lesson', 90],
    ],
  },
  advice: {
    fr: [
      ['Premier entretien', 30],
      ['Rendez-vous de suivi', 60],
      ['Visioconférence', 45],
    ],
    en: [
      ['First meeting', 30],
      ['Follow-up', 60],
      ['Video call', 45],
    ],
  },
};

/** The trades one can choose. */
export function tradeOptions(texts: StartWords): Option[] {
  return [
    { value: 'hair', label: texts.hair },
    { value: 'beauty', label: texts.beauty },
    { value: 'physio', label: texts.physio },
    { value: 'osteo', label: texts.osteo },
    { value: 'lessons', label: texts.lessons },
    { value: 'advice', label: texts.advice },
    { value: 'other', label: texts.otherTrade },
  ];
}

/** Services of a trade, none for one we have no ideas for. */
export function ideasOf(trade: string, language: Language): Idea[] {
  return (IDEAS[trade]?.[language] ?? []).map(([name, durationMin]) => ({ name, durationMin }));
}

import type { Audience, Placeholder } from './moments.ts';

export type PlaceholderType = 'text' | 'date' | 'time' | 'price' | 'phone' | 'email' | 'link';

export interface PlaceholderFacts {
  readonly type: PlaceholderType;
  /** Some bookings have none, so a text does well to ask first. */
  readonly mayBeMissing: boolean;
  /** What it is called while a text is edited. */
  readonly label: { readonly fr: string; readonly en: string };
  readonly meaning: { readonly fr: string; readonly en: string };
}

/** What an owner is told of each placeholder. */
export const PLACEHOLDER_FACTS: Readonly<Record<Placeholder, PlaceholderFacts>> = {
  first_name: {
    type: 'text',
    mayBeMissing: false,
    label: { fr: 'prénom', en: 'first name' },
    meaning: { fr: 'Le prénom du client', en: 'The customer’s first name' },
  },
  name: {
    type: 'text',
    mayBeMissing: false,
    label: { fr: 'nom', en: 'name' },
    meaning: { fr: 'Le nom complet du client', en: 'The customer’s full name' },
  },
  date: {
    type: 'date',
    mayBeMissing: false,
    label: { fr: 'jour', en: 'day' },
    meaning: {
      fr: 'Le jour du rendez-vous, écrit court dans les SMS',
      en: 'The day of the appointment, short in text messages',
    },
  },
  time: {
    type: 'time',
    mayBeMissing: false,
    label: { fr: 'heure', en: 'time' },
    meaning: { fr: 'L’heure du rendez-vous', en: 'The time of the appointment' },
  },
  end_time: {
    type: 'time',
    mayBeMissing: false,
    label: { fr: 'heure de fin', en: 'finish' },
    meaning: { fr: 'L’heure à laquelle il se termine', en: 'The time it ends' },
  },
  person: {
    type: 'text',
    mayBeMissing: false,
    label: { fr: 'personne', en: 'person' },
    meaning: { fr: 'Qui reçoit le client', en: 'Who sees the customer' },
  },
  service: {
    type: 'text',
    mayBeMissing: false,
    label: { fr: 'service', en: 'service' },
    meaning: { fr: 'Ce qui est réservé', en: 'What is booked' },
  },
  link: {
    type: 'link',
    mayBeMissing: false,
    label: { fr: 'lien', en: 'link' },
    meaning: {
      fr: 'La page où le client déplace ou annule',
      en: 'The page where the customer moves or cancels',
    },
  },
  price: {
    type: 'price',
    mayBeMissing: true,
    label: { fr: 'prix', en: 'price' },
    meaning: {
      fr: 'Le prix du service, s’il en a un',
      en: 'The price of the service, if it has one',
    },
  },
  address: {
    type: 'text',
    mayBeMissing: true,
    label: { fr: 'adresse', en: 'address' },
    meaning: { fr: 'L’adresse de l’établissement', en: 'The address of the business' },
  },
  business: {
    type: 'text',
    mayBeMissing: false,
    label: { fr: 'établissement', en: 'business' },
    meaning: { fr: 'Le nom de l’établissement', en: 'The name of the business' },
  },
  business_phone: {
    type: 'phone',
    mayBeMissing: true,
    label: { fr: 'téléphone', en: 'phone' },
    meaning: { fr: 'Le téléphone de l’établissement', en: 'The phone number of the business' },
  },
  zone: {
    type: 'text',
    mayBeMissing: true,
    label: { fr: 'fuseau', en: 'time zone' },
    meaning: {
      fr: 'Le fuseau horaire, quand le client est dans un autre que vous',
      en: 'The time zone, when the customer is in another one than you',
    },
  },
  old_date: {
    type: 'date',
    mayBeMissing: true,
    label: { fr: 'ancien jour', en: 'old day' },
    meaning: {
      fr: 'Le jour d’avant, quand le rendez-vous est déplacé',
      en: 'The day before a move',
    },
  },
  old_time: {
    type: 'time',
    mayBeMissing: true,
    label: { fr: 'ancienne heure', en: 'old time' },
    meaning: {
      fr: 'L’heure d’avant, quand le rendez-vous est déplacé',
      en: 'The time before a move',
    },
  },
  held_until: {
    type: 'time',
    mayBeMissing: true,
    label: { fr: 'gardé jusqu’à', en: 'held until' },
    meaning: {
      fr: 'Jusqu’à quand une place libérée est gardée, pour la liste d’attente',
      en: 'Until when a freed time is held, for the waiting list',
    },
  },
  reason: {
    type: 'text',
    mayBeMissing: true,
    label: { fr: 'motif', en: 'reason' },
    meaning: {
      fr: 'Ce qui a été écrit en refusant ou en annulant',
      en: 'What was written when it was declined or cancelled',
    },
  },
  customer_phone: {
    type: 'phone',
    mayBeMissing: true,
    label: { fr: 'téléphone du client', en: 'customer’s phone' },
    meaning: { fr: 'Le numéro que le client a laissé', en: 'The number the customer left' },
  },
  customer_email: {
    type: 'email',
    mayBeMissing: true,
    label: { fr: 'e-mail du client', en: 'customer’s e-mail' },
    meaning: { fr: 'L’adresse que le client a laissée', en: 'The address the customer left' },
  },
  answers: {
    type: 'text',
    mayBeMissing: true,
    label: { fr: 'réponses', en: 'answers' },
    meaning: {
      fr: 'Les réponses du client à vos questions',
      en: 'The customer’s answers to your questions',
    },
  },
  console_link: {
    type: 'link',
    mayBeMissing: false,
    label: { fr: 'lien de la console', en: 'console link' },
    meaning: {
      fr: 'Le rendez-vous dans la console, pour votre équipe',
      en: 'The appointment in the console, for your team',
    },
  },
};

/** What a text to somebody can name: of the two links, the one its reader may open. */
export function placeholdersFor(audience: Audience): Placeholder[] {
  const othersLink = audience === 'visitor' ? 'console_link' : 'link';
  // @NOTE the keys of the record are its type.
  return (Object.keys(PLACEHOLDER_FACTS) as Placeholder[]).filter((name) => name !== othersLink);
}

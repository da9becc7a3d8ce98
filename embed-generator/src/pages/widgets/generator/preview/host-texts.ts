/** The words of the sample pages around a previewed widget. */
export interface HostWords {
  readonly nav: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly article: string;
  readonly paragraphs: readonly string[];
  readonly note: string;
  readonly foot: string;
  /** From the booking page back to the site. */
  readonly back: string;
}

export const HOST_TEXTS: Readonly<Record<'fr' | 'en', HostWords>> = {
  fr: {
    nav: ['Prestations', 'L’équipe', 'Le lieu', 'Rendez-vous'],
    title: 'Prendre rendez-vous',
    lead: 'Choisissez votre prestation et l’heure qui vous convient.',
    article: 'Bien choisir son rendez-vous',
    paragraphs: [
      'Nous recevons sur rendez-vous, du mardi au samedi. Prévoyez d’arriver cinq minutes avant l’heure.',
      'Une première fois chez nous ? Prévoyez dix minutes de plus : nous prenons le temps d’en parler avec vous.',
      'Une question avant de réserver ? Appelez-nous, ou écrivez-nous depuis la page de contact.',
    ],
    note: 'Aperçu : rien n’est publié, et aucune réservation n’est enregistrée.',
    foot: 'Mentions légales',
    back: '← Revenir au site',
  },
  en: {
    nav: ['Services', 'Our team', 'The place', 'Booking'],
    title: 'Book an appointment',
    lead: 'Choose what you need, and the time that suits you.',
    article: 'Choosing the right appointment',
    paragraphs: [
      'We see people by appointment, Tuesday to Saturday. Please come five minutes before your time.',
      'Is it your first time? Allow ten minutes more: we take the time to talk it over with you.',
      'A question before you book? Call us, or write from the contact page.',
    ],
    note: 'Preview: nothing is published, and no booking is kept.',
    foot: 'Legal notice',
    back: '← Back to the site',
  },
};

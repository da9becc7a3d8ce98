import { expect } from '@playwright/test';
import type { FrameLocator, Locator, Page } from '@playwright/test';

/** Where a widget stands: a page (shadow roots are looked into) or the document of its frame. */
export type Place = Page | FrameLocator | Locator;

/** What a visitor reads in one language, as far as stories need it to find their way. */
export interface Reading {
  readonly pickService: string;
  readonly anyone: string;
  readonly with: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly freeDay: RegExp;
  readonly fullDay: RegExp;
  readonly goOn: string;
  readonly chooseTime: string;
  readonly back: RegExp;
  readonly details: string;
  readonly name: string;
  readonly phone: string;
  readonly email: RegExp;
  readonly confirm: string;
  readonly request: string;
  readonly close: string;
}

export const FRENCH: Reading = {
  pickService: 'Choisissez une prestation',
  anyone: 'Sans préférence',
  with: 'Avec',
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  freeDay: /, \d+ créneaux? libres?$/u,
  fullDay: /, aucun créneau$/u,
  goOn: 'Continuer',
  chooseTime: 'Choisissez un créneau',
  back: /^(Prestations|Jour et heure)$/u,
  details: 'Vos coordonnées',
  name: 'Nom',
  phone: 'Téléphone',
  email: /^E-mail/u,
  confirm: 'Confirmer le rendez-vous',
  request: 'Envoyer la demande',
  close: 'Fermer',
};

export const ENGLISH: Reading = {
  pickService: 'Choose a service',
  anyone: 'Anyone',
  with: 'With',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  freeDay: /, \d+ free times?$/u,
  fullDay: /, no free times$/u,
  goOn: 'Continue',
  chooseTime: 'Choose a time',
  back: /^(Services|Day and time)$/u,
  details: 'Your details',
  name: 'Name',
  phone: 'Phone',
  email: /^E-mail/u,
  confirm: 'Confirm the booking',
  request: 'Send the request',
  close: 'Close',
};

export interface Particulars {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Choices by question. */
  readonly choices?: readonly string[];
  readonly isConsenting?: boolean;
}

export const CAMILLE: Particulars = {
  name: 'Camille Moreau',
  phone: '06 12 34 56 78',
  email: 'camille.moreau@example.org',
  choices: ['Oui'],
  isConsenting: true,
};

/** A visitor in front of one widget, who finds everything by its role and name, as a screen reader does. */
export class Visitor {
  readonly place: Place;
  readonly reads: Reading;

  constructor(place: Place, reads: Reading) {
    this.place = place;
    this.reads = reads;
  }

  heading(text: string | RegExp): Locator {
    return this.place.getByRole(
      'heading',
      typeof text === 'string' ? { name: text, exact: true } : { name: text },
    );
  }

  button(text: string | RegExp): Locator {
    return this.place.getByRole(
      'button',
      typeof text === 'string' ? { name: text, exact: true } : { name: text },
    );
  }

  service(name: string): Locator {
    return this.button(new RegExp(`^${name}(?![a-zà-ÿ])`, 'u'));
  }

  /** The time buttons of the open day. */
  get times(): Locator {
    return this.button(/^\d{1,2}:\d{2}(?: ?[ap]m)?$/iu);
  }

  get freeDays(): Locator {
    return this.button(this.reads.freeDay);
  }

  field(label: string | RegExp): Locator {
    return this.place.getByRole('textbox', { name: label });
  }

  async chooseService(name: string): Promise<void> {
    await this.service(name).click();
    await expect(this.heading(this.reads.pickService)).toBeHidden();
    await expect(this.times.first()).toBeVisible();
  }

  async choosePerson(name: string): Promise<void> {
    await this.place
      .getByRole('combobox', { name: this.reads.with, exact: true })
      .selectOption({ label: name });
  }

  /** Opens a day by its date as the month says it, such as `mardi 8 décembre`. */
  async chooseDay(date: string): Promise<void> {
    await this.button(new RegExp(`^${date} `, 'u')).click();
  }

  /** Takes a time of the open day, the first when none is named, and says which. */
  async chooseTime(time?: string): Promise<string> {
    const button = time === undefined ? this.times.first() : this.button(time);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    return (await button.innerText()).trim();
  }

  async goOn(): Promise<void> {
    await this.button(this.reads.goOn).click();
    await expect(this.field(this.reads.name)).toBeVisible();
  }

  async fillIn({ name, phone, email, choices = [], isConsenting }: Particulars): Promise<void> {
    if (name !== undefined) await this.field(this.reads.name).fill(name);
    if (phone !== undefined) await this.field(this.reads.phone).fill(phone);
    if (email !== undefined) await this.field(this.reads.email).fill(email);
    for (const choice of choices)
      await this.place.getByRole('radio', { name: choice, exact: true }).check();
    if (isConsenting === true) await this.place.getByRole('checkbox').last().check();
  }

  async send(label: string = this.reads.confirm): Promise<void> {
    await this.button(label).click();
  }

  /** Everything from an open widget to the confirmation; says which time was taken. */
  async book(wanted: {
    service?: string;
    particulars: Particulars;
    request?: boolean;
  }): Promise<string> {
    if (wanted.service !== undefined) await this.chooseService(wanted.service);
    const time = await this.chooseTime();
    await this.goOn();
    await this.fillIn(wanted.particulars);
    await this.send(wanted.request === true ? this.reads.request : this.reads.confirm);
    return time;
  }
}

import type { SampleBusiness } from './sample-business.ts';

const london = 'Europe/London';
const weekday: [string, string][] = [['08:00', '19:15']];
const shortDay: [string, string][] = [
  ['09:00', '12:30'],
  ['13:15', '17:00'],
];

/** Northgate Physio in York: two physiotherapists, a quarter of an hour between treatments. */
export const northgatePhysio: SampleBusiness = {
  slug: 'northgate',
  business: {
    name: 'Northgate Physio',
    timezone: london,
    country: 'GB',
    currency: 'GBP',
    locale: 'en',
    address: '8 Northgate, York YO1 7DT',
    phone: '01632 960 142',
    email: 'hello@northgate-physio.invalid',
    consentText:
      'Send me the confirmation and a reminder the day before by text. Never advertising.',
  },
  owner: { name: 'Hannah Osei', email: 'hannah@northgate-physio.invalid' },
  schedules: {
    clinic: {
      name: 'Clinic hours',
      timezone: london,
      weekly: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
    },
    tom: {
      name: 'Tom’s hours',
      timezone: london,
      weekly: { mon: shortDay, tue: shortDay, thu: shortDay, fri: shortDay },
    },
  },
  staff: {
    hannah: { name: 'Hannah Osei', colour: '#1f6b47', position: 0 },
    tom: { name: 'Tom Whitfield', colour: '#3b5b92', position: 1, schedule: 'tom' },
  },
  services: [
    {
      name: 'Initial assessment',
      description: 'Examination and a first treatment',
      category: 'Physiotherapy',
      durationMin: 45,
      bufferAfterMin: 15,
      intervalMin: 60,
      noticeMin: 12 * 60,
      changeNoticeMin: 24 * 60,
      price: { amountMinor: 5800 },
      questions: [
        { id: 'where', kind: 'text', label: 'Where does it hurt?', isRequired: true },
        { id: 'referred', kind: 'checkbox', label: 'A doctor referred me' },
      ],
    },
    {
      name: 'Follow-up treatment',
      description: 'For patients we have seen before',
      category: 'Physiotherapy',
      durationMin: 30,
      bufferAfterMin: 15,
      intervalMin: 45,
      noticeMin: 12 * 60,
      changeNoticeMin: 24 * 60,
      price: { amountMinor: 4200 },
    },
    {
      name: 'Sports massage',
      description: 'Deep tissue, for legs, back or shoulders',
      category: 'Massage',
      durationMin: 50,
      bufferBeforeMin: 5,
      bufferAfterMin: 10,
      intervalMin: 60,
      noticeMin: 12 * 60,
      changeNoticeMin: 24 * 60,
      price: { amountMinor: 5400 },
      by: ['tom'],
    },
  ],
  widget: {
    key: 'wgt_demophysio',
    name: 'Practice website',
    placement: 'popup',
    buttonText: 'Book an appointment',
    theme: { brand: '#1f6b47' },
  },
  customers: [
    'Margaret Ellis',
    'Daniel Okafor',
    'Priya Nair',
    'Oliver Hughes',
    'Grace Thompson',
    'Samuel Reid',
    'Ewa Kowalska',
    'Harriet Cole',
    'Ben Sutcliffe',
    'Ruth Adeyemi',
  ],
  fullness: 0.6,
};

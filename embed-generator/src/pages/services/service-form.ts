import type { Question, Service, ServiceInput } from '@bookingsaas/server/contract/services';

/** A service as it is being written. */
export type ServiceForm = Omit<ServiceInput, 'position'>;

/** A service nobody has written yet. */
export const NEW_SERVICE: ServiceForm = {
  name: '',
  description: '',
  category: null,
  durationMin: 30,
  intervalMin: null,
  bufferBeforeMin: 0,
  bufferAfterMin: 0,
  noticeMin: 120,
  horizonDays: 60,
  seats: 1,
  approvalTtlMin: null,
  dailyLimit: null,
  changeNoticeMin: 24 * 60,
  price: null,
  colour: null,
  questions: [],
  staffIds: [],
  requiresPhone: false,
  requiresEmail: true,
  isActive: true,
};

export function formOf({ id: _, position: __, ...form }: Service): ServiceForm {
  return form;
}

/** What is sent: without choices that are blank, or that belong to no choice. */
export function inputOf(form: ServiceForm): ServiceForm {
  return {
    ...form,
    category: form.category?.trim() || null,
    questions: form.questions.map((question) => ({
      ...question,
      choices:
        question.kind === 'choice'
          ? question.choices.map((choice) => choice.trim()).filter((choice) => choice !== '')
          : [],
    })),
  };
}

/** A question nobody has written yet, with an id no other of them has. */
export function newQuestion(others: readonly Question[]): Question {
  const ids = new Set(others.map(({ id }) => id));
  let number = others.length + 1;
  while (ids.has(`q${number}`)) number += 1;
  return { id: `q${number}`, kind: 'text', label: '', isRequired: false, choices: [] };
}

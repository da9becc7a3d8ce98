import type { ServiceForm } from './service-form.ts';

/** What every part of the form is given. */
export interface FormPart {
  readonly form: ServiceForm;
  /** What is wrong with a field, in words. */
  wrong(name: string): string | undefined;
  onChange(patch: Partial<ServiceForm>): void;
}

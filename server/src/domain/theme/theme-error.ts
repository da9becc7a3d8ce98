import type { ThemeInput } from './types.ts';

/** A theme value that cannot be used; `field` names it. */
export class ThemeError extends Error {
  readonly field: keyof ThemeInput;

  constructor(field: keyof ThemeInput) {
    super(`The theme's ${field} cannot be used.`);
    this.name = 'ThemeError';
    this.field = field;
  }
}

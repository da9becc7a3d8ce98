import type { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import type { FieldCode, FieldError } from '../../contract/errors.ts';
import { FIELD_CODES } from '../../contract/errors.ts';

type Issue = z.core.$ZodIssue;

/** Default hook of every route: what does not fit the contract is refused field by field. */
export function refuseInvalid(
  result: { success: true } | { success: false; error: z.core.$ZodError },
): void {
  if (!result.success) throw invalidRequest(result.error.issues);
}

/** `request.invalid` with one code for each path. */
export function invalidRequest(issues: readonly Issue[]): AppError {
  const fields: Record<string, FieldError> = {};
  for (const issue of issues) {
    for (const [path, error] of fieldErrorsOf(issue)) fields[path] ??= error;
  }
  return new AppError('request.invalid', {
    message: 'Some fields are missing or wrong',
    details: { fields },
  });
}

function fieldErrorsOf(issue: Issue): [string, FieldError][] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [
      path === '' ? key : `${path}.${key}`,
      { code: 'unknown_field', message: 'This field does not exist' },
    ]);
  }
  return [[path === '' ? 'body' : path, { code: codeOf(issue), message: issue.message }]];
}

function codeOf(issue: Issue): FieldCode {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? 'required' : 'invalid';
    case 'too_small':
      if (issue.origin !== 'string' && issue.origin !== 'array') return 'too_small';
      return issue.minimum === 1 && issue.origin === 'string' ? 'required' : 'too_short';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_big';
    case 'invalid_format':
      return issue.format === 'email' ? 'email_incomplete' : 'invalid';
    case 'custom':
      return customCodeOf(issue);
    default:
      return 'invalid';
  }
}

function isMissing(issue: Issue): boolean {
  return issue.message.endsWith('received undefined') || issue.message.endsWith('received null');
}

function customCodeOf(issue: Extract<Issue, { code: 'custom' }>): FieldCode {
  const code: unknown = issue.params?.['code'];
  return FIELD_CODES.find((known) => known === code) ?? 'invalid';
}

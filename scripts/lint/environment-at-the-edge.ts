import { relative, sep } from 'node:path';
import type { Rule } from './rule.ts';

const ENTRY_FILES = [
  /^server\/src\/(main|manage)\.ts$/,
  /^demo-site\/src\/main\.ts$/,
  /^widget\/(build|vite\.config)\.ts$/,
  /^scripts\//,
  /^tests\//,
  /^[^/]+\.config\.ts$/,
];

/** Refuses `process.env` outside entry files: configuration is a pure function of a record. */
export const environmentAtTheEdge: Rule = {
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    if (ENTRY_FILES.some((pattern) => pattern.test(path))) return {};
    return {
      MemberExpression(node) {
        const isEnvironment =
          node.object.type === 'Identifier' &&
          node.object.name === 'process' &&
          node.property.type === 'Identifier' &&
          node.property.name === 'env';
        if (isEnvironment) {
          context.report({
            message:
              'process.env is read only in main.ts and entry scripts; take a value as an argument.',
            node,
          });
        }
      },
    };
  },
};

import type { Rule } from './rule.ts';

const LINES_ABOVE = 4;

/** Refuses `x as T` in product code without a `@NOTE` beside it that says why the type is known. */
export const assertionsAreExplained: Rule = {
  create(context) {
    if (/\.(test|e2e)\.tsx?$/.test(context.filename)) return {};
    return {
      TSAsExpression(node) {
        if (context.sourceCode.getText(node.typeAnnotation) === 'const') return;
        const { line } = context.sourceCode.getLocFromIndex(node.start);
        const nearby = context.sourceCode.lines.slice(
          Math.max(0, line - 1 - LINES_ABOVE),
          line + 1,
        );
        if (nearby.some((text) => text.includes('@NOTE'))) return;
        context.report({
          message: '`as` needs a @NOTE comment that says why the type is known.',
          node,
        });
      },
    };
  },
};

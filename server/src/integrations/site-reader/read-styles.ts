import { generate, parse, walk } from 'css-tree';
import type { StyleRule } from '../../ports/site-reader.ts';

/** The rules of a style sheet. What cannot be read is left out, as browsers do. */
export function readStyles(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  walk(parse(css, { parseCustomProperty: false, onParseError: () => {} }), {
    visit: 'Rule',
    enter(rule) {
      if (this.atrule !== null && /keyframes|font-face|page/u.test(this.atrule.name)) return;
      if (this.atrule?.prelude && generate(this.atrule.prelude).includes('print')) return;
      const declarations: Record<string, string> = {};
      rule.block.children.forEach((node) => {
        if (node.type !== 'Declaration') return;
        declarations[node.property.toLowerCase()] =
          node.value.type === 'Raw' ? node.value.value.trim() : generate(node.value);
      });
      rules.push({ selector: generate(rule.prelude), declarations });
    },
  });
  return rules;
}

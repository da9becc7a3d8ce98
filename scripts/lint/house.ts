import { assertionsAreExplained } from './assertions-are-explained.ts';
import { domainIsPure } from './domain-is-pure.ts';
import { environmentAtTheEdge } from './environment-at-the-edge.ts';
import { importsPointInward } from './imports-point-inward.ts';

// oxlint loads a plugin by its default export; nowhere else is one allowed.
export default {
  meta: { name: 'house' },
  rules: {
    'assertions-are-explained': assertionsAreExplained,
    'domain-is-pure': domainIsPure,
    'environment-at-the-edge': environmentAtTheEdge,
    'imports-point-inward': importsPointInward,
  },
};

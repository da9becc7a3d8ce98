import { late } from '../ui/late.tsx';
import type { StartProps } from './start.tsx';

export const Start = late<StartProps>(async () => (await import('./start.tsx')).Start);

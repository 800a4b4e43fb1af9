import type {Surface} from '../../data/schema.ts';

/** In the order in which `p` goes through them. */
export const surface = ['web', 'ios', 'android'] as const satisfies readonly Surface[];

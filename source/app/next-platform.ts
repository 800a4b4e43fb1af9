import type {Platform} from '../catalog/catalog.ts';
import {isOpen} from '../progress/summary.ts';
import type {State} from './state.ts';
import {usedSteps} from './used-platforms.ts';

/** The platform after this one that has something left to do, round in a circle; nothing if there is none. */
export const nextPlatform = (state: State): Platform | undefined => {
	const steps = usedSteps(state).filter(place => place.platform.id !== state.platform && isOpen(state.progress, place));
	const own = state.catalog.steps.findIndex(({platform}) => platform.id === state.platform);

	return (steps.find(place => state.catalog.steps.indexOf(place) > own) ?? steps[0])?.platform;
};

import type {Platform, StepPlace} from '../catalog/catalog.ts';
import {isOpen} from '../progress/summary.ts';
import {placesOf, type State} from './state.ts';
import {isUsed} from './used-platforms.ts';

/** The platform after this one that has something left to do, round in a circle; nothing if there is none. */
export const nextPlatform = (state: State): Platform | undefined => {
	const {steps} = state.catalog;
	const [first] = placesOf(state, state.platform);
	const own = first ? steps.indexOf(first) : -1;
	const isLeft = (place: StepPlace) => place.platform.id !== state.platform && isUsed(state, place.platform.id) && isOpen(state.progress, place);

	return (steps.find((place, index) => index > own && isLeft(place)) ?? steps.find(isLeft))?.platform;
};

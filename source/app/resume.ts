import type {Catalog, StepPlace} from '../catalog/catalog.ts';
import type {Progress} from '../progress/progress.ts';
import type {Settings} from '../progress/settings.ts';
import {isOpen} from '../progress/summary.ts';
import {usedPlatforms, usedSteps} from './used-platforms.ts';

type Facts = {readonly catalog: Catalog; readonly progress: Progress; readonly settings: Settings};

/** Where the person was last: where the program was left, or what was ticked since, as a window that is closed cannot note its place. */
const lastItem = ({catalog, progress, settings: {last}}: Facts): string | undefined =>
	[...(last ? [last] : []), ...Object.entries(progress).map(([item, {at}]) => ({item, at}))]
		.filter(({item}) => catalog.platforms.has(item.split('/')[0] ?? ''))
		.reduce<{readonly item: string; readonly at: string} | undefined>(
			(latest, one) => (latest && Date.parse(latest.at) >= Date.parse(one.at) ? latest : one),
			undefined,
		)?.item;

/** Id of the platform where the person was last. */
export const lastPlatform = (facts: Facts): string | undefined => lastItem(facts)?.split('/')[0];

/** The open step to go on with: the one where the person was, else the next one of that control, of that platform, of the platforms after it. Nothing if nobody was anywhere, or nothing is open. */
export const resumeAt = (facts: Facts): StepPlace | undefined => {
	const {catalog, progress} = facts;
	const item = lastItem(facts);

	if (item === undefined) {
		return undefined;
	}

	const isLeft = (place: StepPlace) => isOpen(progress, place);
	const [platform = '', control = ''] = item.split('/');
	const own = (catalog.stepsByPlatform.get(platform) ?? []).filter(isLeft);
	const used = usedSteps(facts).filter(isLeft);
	const order = usedPlatforms(facts);
	const from = order.indexOf(platform);

	return (
		own.find(({key}) => key === item) ??
		own.find(({key}) => key.startsWith(`${platform}/${control}/`)) ??
		own[0] ??
		used.find(place => order.indexOf(place.platform.id) > from) ??
		used[0]
	);
};

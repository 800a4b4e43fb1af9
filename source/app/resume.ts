import type {Catalog, StepPlace} from '../catalog/catalog.ts';
import {onceFor} from '../catalog/once-for.ts';
import type {Progress} from '../progress/progress.ts';
import type {Settings} from '../progress/settings.ts';
import {isOpen} from '../progress/summary.ts';
import {usedPlatforms, usedSteps} from './used-platforms.ts';

type Facts = {readonly catalog: Catalog; readonly progress: Progress; readonly settings: Settings};

/** Where the person was last: where the program was left, or what was ticked since, as a window that is closed cannot note its place. */
const lastItem = onceFor(
	(catalog: Catalog, progress: Progress, {last}: Settings): string | undefined =>
		[...(last ? [last] : []), ...Object.entries(progress).map(([item, {at}]) => ({item, at}))]
			.filter(({item}) => catalog.platforms.has(item.split('/')[0] ?? ''))
			.reduce<{readonly item: string; readonly at: string} | undefined>(
				(latest, one) => (latest && Date.parse(latest.at) >= Date.parse(one.at) ? latest : one),
				undefined,
			)?.item,
);

/** Id of the platform where the person was last. */
export const lastPlatform = ({catalog, progress, settings}: Facts): string | undefined => lastItem(catalog, progress, settings)?.split('/')[0];

const resumeIn = onceFor((catalog: Catalog, progress: Progress, settings: Settings): StepPlace | undefined => {
	const item = lastItem(catalog, progress, settings);

	if (item === undefined) {
		return undefined;
	}

	const isLeft = (place: StepPlace) => isOpen(progress, place);
	const [platform = '', control = ''] = item.split('/');
	const own = (catalog.stepsByPlatform.get(platform) ?? []).filter(isLeft);
	const used = usedSteps({catalog, settings});
	const order = new Map(usedPlatforms({catalog, settings}).map((id, index) => [id, index]));
	const placeOf = (id: string) => order.get(id) ?? -1;

	return (
		own.find(({key}) => key === item) ??
		own.find(({key}) => key.startsWith(`${platform}/${control}/`)) ??
		own[0] ??
		used.find(place => placeOf(place.platform.id) > placeOf(platform) && isLeft(place)) ??
		used.find(isLeft)
	);
});

/** The open step to go on with: the one where the person was, else the next one of that control, of that platform, of the platforms after it. Nothing if nobody was anywhere, or nothing is open. */
export const resumeAt = ({catalog, progress, settings}: Facts): StepPlace | undefined => resumeIn(catalog, progress, settings);

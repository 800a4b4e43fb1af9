import {type Catalog, linkOf} from '../catalog/catalog.ts';
import {inLanguage} from '../i18n/in-language.ts';
import type {Messages} from '../i18n/messages.ts';
import type {Progress} from '../progress/progress.ts';
import type {Language} from '../progress/settings.ts';
import {statusOf, summarise} from '../progress/summary.ts';

const marks = {open: '[ ]', done: '[x]', skipped: '[-]', updated: '[!]'} as const;

/** The whole checklist as plain text, for pipes and terminals that only print. */
export const planText = (catalog: Catalog, progress: Progress, messages: Messages, language: Language): string => {
	const {done, total} = summarise(progress, catalog.steps);
	const platforms = [...catalog.platforms.values()].flatMap(platform => {
		const own = summarise(progress, catalog.stepsByPlatform.get(platform.id) ?? []);

		return [
			'',
			`${platform.name} (${messages.countDone(own.done, own.total)})`,
			...platform.controls.flatMap(control => [
				`  ${inLanguage(control.title, language)} (${messages.remedy[control.remedy]}, ${messages.login[control.login]})`,
				...(catalog.stepsByPlatform.get(platform.id) ?? [])
					.filter(place => place.control === control)
					.flatMap(place => {
						const link = place.step.link && linkOf(control, place.step);

						return [`    ${marks[statusOf(progress, place)]} ${inLanguage(place.step.title, language)}`, ...(link ? [`        ${link.url}`] : [])];
					}),
			]),
		];
	});

	return [messages.planTitle, messages.countDone(done, total), ...platforms, ''].join('\n');
};

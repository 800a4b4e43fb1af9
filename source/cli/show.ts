import {ageInDays, type Catalog, type Platform} from '../catalog/catalog.ts';
import {inLanguage} from '../i18n/in-language.ts';
import type {Messages} from '../i18n/messages.ts';
import type {Language} from '../progress/settings.ts';
import {jsonVersion} from './list.ts';

/** Everything about one platform as plain text: what each control does, its steps, its links, its sources. */
export const showText = (catalog: Catalog, platform: Platform, messages: Messages, language: Language, today: Date): string => {
	const {company, name, controls, sources} = platform;
	const lines = [
		`${name} (${company})`,
		...controls.flatMap(control => [
			'',
			`${inLanguage(control.title, language)} (${messages.remedy[control.remedy]}, ${messages.confidence[control.confidence]}, ${messages.login[control.login]})`,
			`  ${messages.evidenceAge(control.checkedOn, ageInDays(control.checkedOn, today))}`,
			`  ${messages.aboutDefault}: ${inLanguage(control.default.text, language)}`,
			`  ${messages.aboutCovers}:`,
			...control.covers.map(({text}) => `    - ${inLanguage(text, language)}`),
			`  ${messages.aboutLimits}:`,
			...control.limits.map(({text}) => `    - ${inLanguage(text, language)}`),
			...control.notes.map(({text}) => `  ${messages.aboutNotes}: ${inLanguage(text, language)}`),
			`  ${messages.aboutRegions}: ${control.regions.map(region => messages.regions[region]).join(', ')}`,
			...control.steps.flatMap((step, index) => [
				`  ${index + 1}. ${inLanguage(step.title, language)}`,
				`     ${inLanguage(step.text, language)}`,
				...(step.link && control.links[step.link] ? [`     ${control.links[step.link]?.url}`] : []),
			]),
		]),
		...((catalog.notOffered.get(platform.id)?.length ?? 0) > 0 ? ['', messages.notOffered(catalog.notOffered.get(platform.id)?.length ?? 0)] : []),
		'',
		`${messages.aboutSources}:`,
		...Object.values(sources).map(
			({title, date, kind, url}) => `  - ${title} (${messages.sourceKinds[kind]}, ${date === 'undated' ? messages.undated : date}) ${url}`,
		),
	];

	return lines.map(line => `${line}\n`).join('');
};

/** The platform's data as it is in the catalog; docs/json.md describes it. */
export const showJson = (catalog: Catalog, platform: Platform, language: Language): string =>
	`${JSON.stringify({version: jsonVersion, language, platform, notOffered: catalog.notOffered.get(platform.id) ?? []}, undefined, '\t')}\n`;

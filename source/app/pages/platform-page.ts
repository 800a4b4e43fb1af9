import type {Claim, Control, Platform, Route, Step, Surface, Waypoint} from '../../../data/schema.ts';
import {ageInDays, isStale} from '../../catalog/catalog.ts';
import {inLanguage, shownLanguage} from '../../i18n/in-language.ts';
import type {Language} from '../../i18n/languages.ts';
import {languageName, type Messages} from '../../i18n/messages.ts';
import {stepKey} from '../../progress/progress.ts';
import {overallStatus, percent, statusOf, summarise} from '../../progress/summary.ts';
import {hiddenItem, hiddenSteps, shownControls} from '../hide-done.ts';
import {keyText} from '../keybindings/key-texts.ts';
import {shellLine} from '../shell-line.ts';
import {sourcesOf} from './details-page.ts';
import {entry} from './tile.ts';
import {fitSpans, type PageRow, type Span, type Style, span, spansWidth, spread} from '../rows.ts';
import {glyphsFor, languageOf, layoutFor, messagesFor, nextItem, notOfferedItem, openPlatform, placesOf, type State, surfaceOf} from '../state.ts';
import {nextPlatform} from '../next-platform.ts';
import {chop, width, wrap} from '../wrap.ts';

const statusStyle = {open: 'normal', done: 'done', skipped: 'muted', updated: 'warning'} as const;

const line = (text: string, style?: Style): readonly Span[] => [span(text, style)];

const indented = (text: string, columns: number, indent: number, style?: Style, first = ' '.repeat(indent)): ReadonlyArray<readonly Span[]> =>
	wrap(text, columns - indent).map((part, index) => line((index === 0 ? first : ' '.repeat(indent)) + part, style));

/** That a label is only known in another language than the person's. */
const onlyInText = (messages: Messages, language: Language): string => ` ${messages.labelOnlyIn(languageName(language, messages))}`;

/** A stop in words; `known` is the language of the labels that was said already. */
const waypointText = (state: State, {where, label, formerly}: Waypoint, known?: Language): string => {
	const language = languageOf(state);
	const messages = messagesFor(state);
	const shown = label && shownLanguage(label, language);
	const quoted = label && shown && messages.language.quote(label[shown] ?? '') + (shown === language || shown === known ? '' : onlyInText(messages, shown));
	const before = formerly ? ` (${messages.formerly(formerly.join(', '))})` : '';

	return [where && inLanguage(where, language), quoted].filter(Boolean).join(': ') + before;
};

/** The other language in which alone the labels of all these ways are known, if there is one. */
const foreignLanguageOf = (state: State, routes: readonly Route[]): Language | undefined => {
	const language = languageOf(state);
	const labels = routes.map(({path}) => path.flatMap(({label}) => label ?? []));
	const [shown, ...others] = new Set(labels.flat().map(label => shownLanguage(label, language)));

	return shown !== language && others.length === 0 && labels.every(({length}) => length > 1) ? shown : undefined;
};

/** The stops of a step's way on a surface, in words; nothing where none is evidenced. */
export const routeTexts = (state: State, {routes}: Step, surface: Surface): readonly string[] =>
	(routes.find(({surfaces}) => surfaces.includes(surface))?.path ?? []).map(stop => waypointText(state, stop));

const routeLines = (state: State, routes: readonly Route[], columns: number): ReadonlyArray<readonly Span[]> => {
	const messages = messagesFor(state);
	const surface = surfaceOf(state);
	const fitting = routes.filter(({surfaces}) => surfaces.includes(surface));
	const foreign = foreignLanguageOf(state, fitting);

	if (routes.length === 0) {
		return [];
	}

	const title = line(messages.way[surface], 'strong');
	const key = line(keyText(state, 'surface'), 'accent');
	const note = foreign ? line(onlyInText(messages, foreign), 'muted') : [];
	const fits = spansWidth([...title, ...note, ...key]) + 1 <= columns;

	return [
		[],
		spread([...title, ...(fits ? note : [])], key, columns, glyphsFor(state).ellipsis),
		...(fits ? [] : [note]),
		...(fitting.length === 0 ? indented(messages.wayUnknown, columns, 2, 'muted') : []),
		...fitting.flatMap((route, index) => [
			...(index > 0 ? [line(`${messages.wayOr} (${messages.confidence[route.confidence]})`, 'muted')] : []),
			...route.path.flatMap((stop, number) => indented(waypointText(state, stop, foreign), columns, 4, 'normal', ` ${number + 1}. `.padEnd(4))),
		]),
	];
};

const urlLines = (url: string, columns: number): ReadonlyArray<readonly Span[]> => chop(url, columns).map(part => [span(part, 'link', url)]);

const buttons = (state: State, control: Control, step: Step, columns: number): ReadonlyArray<readonly Span[]> => {
	const messages = messagesFor(state);
	const status = statusOf(state.progress, {key: stepKey(state.platform, control.id, step.id), platform: openPlatform(state), control, step});
	type Button = readonly [label: string, key: string];
	const open: Button = [messages.buttonOpen, keyText(state, 'openLink')];
	const copy: Button = [messages.buttonCopy, keyText(state, 'copyText')];
	const done: Button = [status === 'done' ? messages.buttonUndone : messages.buttonDone, keyText(state, 'tick')];
	const all: readonly Button[] = [...(step.link ? [open] : []), ...(step.copies || step.variable ? [copy] : []), done];
	const oneLine = all.flatMap(([label, key], index) => [span(index > 0 ? '  ' : ''), span(`[ ${label} `, 'strong'), span(key, 'accent'), span(' ]', 'strong')]);

	return width(oneLine.map(({text}) => text).join('')) <= columns
		? [oneLine]
		: all.map(([label, key]) => [span('[ '), span(key, 'accent'), span(` ${label} ]`, 'strong')]);
};

/** Whether the step's variable is set here, and what would set it. The program changes nothing itself. */
const variableLines = (state: State, {variable}: Step, columns: number): ReadonlyArray<readonly Span[]> => {
	if (!variable) {
		return [];
	}

	const messages = messagesFor(state);
	const {status} = glyphsFor(state);
	const value = state.environment.variables[variable.name];
	const {line: command, file} = shellLine(variable, state.environment.shell);

	return [
		[],
		...(value === undefined
			? indented(messages.variableMissing(variable.name), columns, 2, 'warning', `${status.open} `)
			: value === variable.value
				? indented(messages.variableSet(variable.name, value), columns, 2, 'done', `${status.done} `)
				: indented(messages.variableDiffers(variable.name, value, variable.value), columns, 2, 'warning', `${status.open} `)),
		...indented(messages.variableLine(file), columns, 0),
		...chop(command, columns - 2).map(part => [span('  '), span(part, 'accent')]),
	];
};

const stepDetails = (state: State, control: Control, step: Step, columns: number): ReadonlyArray<readonly Span[]> => {
	const link = step.link ? control.links[step.link] : undefined;

	return [
		...wrap(inLanguage(step.text, languageOf(state)), columns).map(part => line(part)),
		...(link ? [[], ...urlLines(link.url, columns)] : []),
		...routeLines(state, step.routes, columns),
		...variableLines(state, step, columns),
		[],
		...buttons(state, control, step, columns),
	];
};

const claims = (state: State, title: string, list: readonly Claim[], columns: number): ReadonlyArray<readonly Span[]> => {
	const {bullet} = glyphsFor(state);
	const messages = messagesFor(state);

	return list.length === 0
		? []
		: [
				[],
				line(title, 'strong'),
				...list.flatMap(({text, confidence}) =>
					indented(
						inLanguage(text, languageOf(state)) + (confidence === 'confirmed' || confidence === 'documented' ? '' : ` (${messages.confidence[confidence]})`),
						columns,
						2,
						confidence === 'disputed' ? 'warning' : 'normal',
						`${bullet} `,
					),
				),
			];
};

const controlDetails = (state: State, platform: Platform, control: Control, columns: number): ReadonlyArray<readonly Span[]> => {
	const messages = messagesFor(state);
	const {bullet, dot} = glyphsFor(state);

	return [
		...wrap(`${messages.remedy[control.remedy]} ${dot} ${messages.confidence[control.confidence]} ${dot} ${messages.login[control.login]}`, columns).map(part =>
			line(part, 'muted'),
		),
		...claims(state, messages.aboutCovers, control.covers, columns),
		...claims(state, messages.aboutLimits, control.limits, columns),
		...claims(state, messages.aboutDefault, [control.default], columns),
		...(control.fields === undefined || control.fields.length === 0
			? []
			: [
					[],
					line(messages.aboutFields, 'strong'),
					...control.fields.flatMap(({name, optional, sometimes}) => {
						const remarks = [optional && messages.fieldOptional, sometimes && messages.fieldSometimes].filter(Boolean).join(', ');

						return indented(messages.fields[name] + (remarks && ` (${remarks})`), columns, 2, 'normal', `${bullet} `);
					}),
				]),
		[],
		line(messages.aboutRegions, 'strong'),
		...indented(control.regions.map(region => messages.regions[region]).join(', '), columns, 2),
		...claims(state, messages.aboutNotes, control.notes, columns),
		[],
		...wrap(messages.evidenceLine(sourcesOf(platform, control).length, control.checkedOn, ageInDays(control.checkedOn, state.now)), columns).map(part =>
			line(part, isStale(control.checkedOn, state.now) ? 'warning' : 'muted'),
		),
		[span(messages.detailsHint), span(` ${keyText(state, 'details')}`, 'accent')],
	];
};

const controlRows = (state: State, platform: Platform, control: Control, shown: readonly Step[], columns: number): readonly PageRow[] => {
	const glyphs = glyphsFor(state);
	const messages = messagesFor(state);
	const language = languageOf(state);
	const places = control.steps.map(step => ({key: stepKey(platform.id, control.id, step.id), platform, control, step}));
	const {done, total} = summarise(state.progress, places);
	const item = `${platform.id}/${control.id}`;
	const counted = `${messages.remedy[control.remedy]} ${done}/${total}`;
	const fits = width(inLanguage(control.title, language)) + width(counted) + 8 <= columns;

	return [
		...entry(
			state,
			{
				item,
				isSelected: state.selected === item,
				title: [
					span(`${state.selected === item && !state.isFolded ? glyphs.open : glyphs.closed} `, 'muted'),
					span(inLanguage(control.title, language), 'strong'),
				],
				// A long title matters more than the word for the remedy, which its details repeat.
				right: [span(fits ? counted : `${done}/${total}`, 'muted')],
				details: state.selected === item ? controlDetails(state, platform, control, columns - 4) : [],
			},
			columns,
		),
		...places
			.filter(({step}) => shown.includes(step))
			.flatMap(place => {
				const status = statusOf(state.progress, place);
				const {reason} = state.progress[place.key] ?? {};
				const note =
					status === 'updated' ? messages.updated : reason ? messages.skipReasons[reason] : place.step.minutes ? messages.minutes(place.step.minutes) : '';

				return entry(
					state,
					{
						item: place.key,
						isSelected: state.selected === place.key,
						title: [
							span(`${glyphs.status[status]} `, statusStyle[status]),
							span(inLanguage(place.step.title, language), status === 'skipped' ? 'muted' : 'normal'),
						],
						right: note ? [span(note, status === 'updated' ? 'warning' : 'muted')] : [],
						details: state.selected === place.key ? stepDetails(state, control, place.step, columns - 4) : [],
					},
					columns,
				);
			}),
	];
};

/** What the person does not want to see any more: counted, and listed while the cursor is on the line. */
const hiddenRows = (state: State, columns: number): readonly PageRow[] => {
	const hidden = hiddenSteps(state);
	const item = hiddenItem(state.platform);
	const {settings} = messagesFor(state);
	const {closed, open, status} = glyphsFor(state);
	const isSelected = state.selected === item;

	return hidden.length === 0
		? []
		: [
				...entry(
					state,
					{
						item,
						isSelected,
						title: [span(`${isSelected && !state.isFolded ? open : closed} `, 'muted'), span(settings.hiddenSteps(hidden.length), 'muted')],
						right: [],
						details: hidden.flatMap(place =>
							indented(inLanguage(place.step.title, languageOf(state)), columns - 4, 4, 'muted', `${status[statusOf(state.progress, place)]} `.padEnd(4)),
						),
					},
					columns,
				),
			];
};

/** What is not offered where the person lives: folded, but counted. */
const notOfferedRows = (state: State, columns: number): readonly PageRow[] => {
	const controls = state.catalog.notOffered.get(state.platform) ?? [];
	const item = notOfferedItem(state.platform);
	const messages = messagesFor(state);
	const glyphs = glyphsFor(state);
	const language = languageOf(state);

	return controls.length === 0
		? []
		: [
				{key: `${item}#space`, spans: []},
				...entry(
					state,
					{
						item,
						isSelected: state.selected === item,
						title: [
							span(`${state.selected === item && !state.isFolded ? glyphs.open : glyphs.closed} `, 'muted'),
							span(messages.notOffered(controls.length), 'muted'),
						],
						right: [],
						details: [
							...controls.flatMap(({title, remedy, regions}) =>
								indented(
									`${inLanguage(title, language)} (${messages.remedy[remedy]}): ${regions.map(region => messages.regions[region]).join(', ')}`,
									columns - 4,
									2,
									'normal',
									`${glyphs.bullet} `,
								),
							),
							[],
							...indented(messages.notOfferedHint, columns - 4, 0, 'muted'),
						],
					},
					columns,
				),
			];
};

/** Progress as a bar with its percentage. */
export const progressBar = (state: State, done: number, total: number, columns: number): readonly Span[] => {
	const [full, empty] = glyphsFor(state).bar;
	const share = percent({done, total});
	const label = ` ${String(share).padStart(3)} %`;
	const length = Math.max(0, columns - width(label));
	const filled = Math.round((length * share) / 100);

	return [span(full.repeat(filled), 'accent'), span(empty.repeat(length - filled), 'muted'), span(label, 'muted')];
};

/** The whole page of the open platform, of which the editor shows a window. Every row is at most `columns` wide. */
export const platformRows = (state: State, columns: number): readonly PageRow[] => {
	const platform = openPlatform(state);
	const messages = messagesFor(state);
	const {dot, next, ellipsis, cursor} = glyphsFor(state);
	const summary = summarise(state.progress, placesOf(state, platform.id));
	const inner = columns - 2;
	const checkedOn =
		platform.controls
			.map(control => control.checkedOn)
			.sort()
			.at(-1) ?? '';
	const after = nextPlatform(state);
	const isFinished = !after && summary.done === summary.total;
	const isOnNext = state.selected === nextItem(platform.id);
	const evidence = messages.evidenceFrom(checkedOn) + (isStale(checkedOn, state.now) ? ` (${messages.stale})` : '');
	// With one pane at a time, the pane's header has the name and the bar.
	const isSingle = layoutFor(state).kind === 'single';
	const page: readonly PageRow[] = [
		...(isSingle
			? []
			: [
					{
						key: 'title',
						spans: spread(
							line(platform.name, 'strong'),
							line(messages.countDone(summary.done, summary.total), overallStatus(summary) === 'done' ? 'done' : 'normal'),
							inner,
							ellipsis,
						),
					},
				]),
		...wrap(`${platform.company} ${dot} ${evidence}`, inner).map((part, index): PageRow => ({key: `company#${index}`, spans: line(part, 'muted')})),
		...(isSingle ? [] : [{key: 'bar', spans: progressBar(state, summary.done, summary.total, inner)}]),
		...hiddenRows(state, inner),
		...shownControls(state).flatMap(({control, steps}): readonly PageRow[] => [
			{key: `${control.id}#space`, spans: []},
			...controlRows(state, platform, control, steps, inner),
		]),
		...notOfferedRows(state, inner),
		{key: 'next#space', spans: []},
		...(after
			? [
					{
						key: 'next',
						item: nextItem(platform.id),
						isSelected: isOnNext,
						spans: [span(isOnNext ? `${cursor} ` : '  ', 'accent'), span(`${messages.next(after.name)} ${next} `), span(keyText(state, 'open'), 'accent')],
					},
				]
			: []),
		...(isFinished ? indented(messages.allDone, inner, 2, 'done').map((spans, index): PageRow => ({key: `finished#${index}`, spans})) : []),
	];

	return page.map(row => ({...row, spans: fitSpans([span(' '), ...row.spans], columns, ellipsis)}));
};

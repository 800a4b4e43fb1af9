import {type Catalog, isStale} from '../../catalog/catalog.ts';
import {onceFor} from '../../catalog/once-for.ts';
import {inLanguage} from '../../i18n/in-language.ts';
import {activeObjections, countDue} from '../../objections/record.ts';
import {overallStatus, summarise} from '../../progress/summary.ts';
import {firstUpdated, nextPlace, planItem, shownPlan, startItems} from '../get-started-items.ts';
import {keyText} from '../keybindings/key-texts.ts';
import {planOf, type Planned} from '../plan.ts';
import {lastPlatform} from '../resume.ts';
import {settingValue} from '../setting-values.ts';
import {filled, fitSpans, type PageRow, type Style, span} from '../rows.ts';
import {glyphsFor, languageOf, messagesFor, placesOf, type State} from '../state.ts';
import {donePlatforms, usedPlatforms, usedSummary} from '../used-platforms.ts';
import {wrap} from '../wrap.ts';
import {type Action, actionRows} from './action-rows.ts';
import {dayText, dueText, shownObjections} from './objections-page.ts';
import {progressBar} from './platform-page.ts';

type Block = readonly PageRow[];

const text = (key: string, content: string, columns: number, style: Style = 'normal', first = ''): Block =>
	wrap(content, columns - first.length).map((part, index) => ({
		key: `${key}#${index}`,
		spans: [span(index === 0 ? first : ' '.repeat(first.length), style), span(part, style)],
	}));

const space = (key: string): PageRow => ({key: `${key}#space`, spans: []});

/** Names in a row; of many, the first three and how many more. */
const namesText = (state: State, ids: readonly string[]): string => {
	const names = ids.map(id => state.catalog.platforms.get(id)?.name ?? id);

	return names.slice(0, 3).join(', ') + (names.length > 3 ? messagesFor(state).getStarted.andMore(names.length - 3) : '');
};

const goOnAction = (state: State): Action => {
	const {getStarted} = messagesFor(state);
	const place = nextPlace(state);
	const name = place?.platform.name ?? '';
	const isThere = place !== undefined && lastPlatform(state) === place.platform.id;

	return {
		label: isThere ? getStarted.resume(name) : Object.keys(state.progress).length > 0 ? getStarted.goOn(name) : getStarted.begin(name),
		...(place && {below: inLanguage(place.step.title, languageOf(state))}),
	};
};

const objectionsAction = (state: State): Action => {
	const {getStarted, objections} = messagesFor(state);
	const {overdue} = countDue(shownObjections(state));

	return {
		label: objections.title,
		value: overdue > 0 ? objections.statusDue(overdue) : getStarted.sent(activeObjections(state.objections).length),
		...(overdue > 0 && {style: 'warning' as const}),
	};
};

const planAction = (state: State, {platform, remedy, minutes}: Planned): Action => {
	const messages = messagesFor(state);
	const {dot, status} = glyphsFor(state);

	return {
		label: platform.name,
		sign: status[overallStatus(summarise(state.progress, placesOf(state, platform.id)))],
		value: [messages.remedy[remedy], ...(minutes === undefined ? [] : [messages.minutes(minutes)])].join(` ${dot} `),
	};
};

const actionOf = (state: State, item: string, isFirst: boolean): Action => {
	const messages = messagesFor(state);
	const {getStarted} = messages;
	const {settings} = state;
	const {status} = glyphsFor(state);
	const answered = (isAnswered: boolean) => (isFirst ? {sign: isAnswered ? status.done : status.open} : {});

	switch (item) {
		case 'continue': {
			return goOnAction(state);
		}

		case 'updated': {
			return {
				label: getStarted.updated(usedSummary(state).updated),
				sign: status.updated,
				style: 'warning',
				...(firstUpdated(state) && {below: firstUpdated(state)?.platform.name ?? ''}),
			};
		}

		case 'objections': {
			return objectionsAction(state);
		}

		case 'checklist': {
			return isFirst ? {label: getStarted.skip, value: keyText(state, 'back')} : {label: getStarted.checklist};
		}

		case 'language': {
			return {label: messages.pickLanguage, value: settingValue(state, item), ...answered(true)};
		}

		case 'home': {
			return {label: messages.pickCountry, value: settingValue(state, item), ...answered(settings.home !== undefined)};
		}

		case 'platforms': {
			return {label: getStarted.pickPlatforms, value: settingValue(state, item), ...answered(settings.platforms !== undefined)};
		}

		default: {
			return {label: getStarted.startPage, value: settingValue(state, 'startPage')};
		}
	}
};

/** For whoever is here for the first time: the four keys that one needs. */
const howBlock = (state: State, columns: number): Block => {
	const {getStarted} = messagesFor(state);
	const {bullet} = glyphsFor(state);
	const lines = getStarted.how({
		open: keyText(state, 'openLink'),
		copy: keyText(state, 'copyText'),
		tick: keyText(state, 'tick'),
		keys: keyText(state, 'keys'),
	});

	return [
		{key: 'how', spans: [span(getStarted.howTitle, 'strong')]},
		...lines.flatMap((line, index) => text(`how${index}`, line, columns, 'normal', `${bullet} `)),
	];
};

const progressBlock = (state: State, columns: number): Block => {
	const {getStarted} = messagesFor(state);
	const {done, total} = usedSummary(state);

	return [
		{key: 'progress', spans: [span(getStarted.progress, 'strong')]},
		{key: 'progress#bar', spans: progressBar(state, done, total, columns)},
		...text('progress#text', getStarted.progressText(done, total, donePlatforms(state).length, usedPlatforms(state).length), columns, 'muted'),
	];
};

const dueBlock = (state: State, columns: number): Block => {
	const {getStarted} = messagesFor(state);
	const {warning, bullet} = glyphsFor(state);
	const due = shownObjections(state).filter(({state: standing}) => ['overdue', 'today', 'soon'].includes(standing));

	return due.length === 0
		? []
		: [
				space('due'),
				{key: 'due', spans: [span(getStarted.due, 'strong')]},
				...due.slice(0, 3).flatMap(({objection, ...standing}) => {
					const name = state.data.platforms.find(({id}) => id === objection.platform)?.name ?? objection.platform;
					const isOverdue = standing.state === 'overdue';

					return text(
						`due:${objection.id}`,
						`${name}: ${dueText(state, standing)}`,
						columns,
						isOverdue ? 'warning' : 'normal',
						`${isOverdue ? warning : bullet} `,
					);
				}),
				...(due.length > 3 ? text('due#more', getStarted.moreDue(due.length - 3), columns, 'muted') : []),
			];
};

/** How many of some platforms have their newest evidence of a day, by day. */
const evidenceDays = onceFor((catalog: Catalog, used: readonly string[]): ReadonlyMap<string, number> => {
	const days = new Map<string, number>();

	for (const id of used) {
		const newest = catalog.platforms
			.get(id)
			?.controls.map(({checkedOn}) => checkedOn)
			.toSorted()
			.at(-1);

		if (newest !== undefined) {
			days.set(newest, (days.get(newest) ?? 0) + 1);
		}
	}

	return days;
});

const newsBlock = (state: State, columns: number): Block => {
	const {getStarted} = messagesFor(state);
	const {bullet} = glyphsFor(state);
	const {added, changed, since} = state.news;
	const hasNews = since !== undefined && added.length + changed.length > 0;
	const used = usedPlatforms(state);
	const stale = [...evidenceDays(state.catalog, used)].reduce((sum, [day, count]) => sum + (isStale(day, state.now) ? count : 0), 0);

	return [
		...(hasNews
			? [
					space('news'),
					...text('news', getStarted.news(dayText(state, since)), columns, 'strong'),
					...(added.length > 0 ? text('added', getStarted.added(namesText(state, added)), columns, 'normal', `${bullet} `) : []),
					...(changed.length > 0 ? text('changed', getStarted.changed(namesText(state, changed)), columns, 'normal', `${bullet} `) : []),
				]
			: []),
		...(stale > 0 ? [space('stale'), ...text('stale', getStarted.stale(stale, used.length), columns, 'muted')] : []),
	];
};

const planHead = (state: State, columns: number): Block => {
	const {getStarted} = messagesFor(state);

	return [space('plan'), ...text('plan', getStarted.plan, columns, 'strong'), ...text('plan#order', getStarted.planOrder, columns, 'muted')];
};

/** The least height of the window for a title and space between the parts, in rows. */
const roomy = 20;

/** What there is to do, with the heads of its parts. */
const doBlock = (state: State, columns: number, isFirst: boolean, isFilled: boolean, info: Block): Block => {
	const {getStarted} = messagesFor(state);
	const items = startItems(state, isFirst);
	const whole = planOf(state);
	const plan = shownPlan(state);
	const rows = (chosen: readonly string[]) => chosen.flatMap(item => actionRows(state, item, actionOf(state, item, isFirst), columns, isFilled));
	const from = items.indexOf('checklist') + 1;
	const before = items.slice(0, from);
	const after = items.slice(from + plan.length);
	const more = text('plan#more', `  ${getStarted.planMore(whole.length - plan.length)}`, columns, 'muted');

	return [
		...(isFirst ? text('questions', getStarted.questions, columns, 'strong') : []),
		...before.flatMap(item => [...(isFirst && item === 'continue' && state.viewport.rows >= roomy ? [space('begin')] : []), ...rows([item])]),
		// Belongs to the line above it, so that it is scrolled through before the cursor goes on.
		...(info.length > 0 ? [space('info'), ...info].map(row => ({...row, item: 'checklist'})) : []),
		...(plan.length > 0 ? planHead(state, columns) : []),
		...plan.flatMap(planned => actionRows(state, planItem(planned.platform.id), planAction(state, planned), columns, isFilled)),
		...(whole.length > plan.length ? more.map(row => ({...row, item: planItem(plan.at(-1)?.platform.id ?? '')})) : []),
		space('settings'),
		...(isFirst ? [] : text('settings', messagesFor(state).settings.title, columns, 'strong')),
		...rows(after),
	];
};

/** The least width of the window for two columns, in cells. */
const twoColumns = 100;

/** Columns side by side; rows below the end of the first one belong to its last item. */
const beside = (left: Block, right: Block, width: number, gap: number, ellipsis: string): Block => {
	const last = left.at(-1)?.item;

	return Array.from({length: Math.max(left.length, right.length)}, (_, index): PageRow => {
		const row = left[index] ?? {key: `right${index}`, spans: [], ...(last !== undefined && {item: last})};

		return {...row, spans: [...filled(fitSpans(row.spans, width, ellipsis), width), span(' '.repeat(gap)), ...(right[index]?.spans ?? [])]};
	});
};

/** Get Started: the first questions and the plan, or where one was, what is due and what is new. Every row is at most `columns` wide. */
export const getStartedRows = (state: State, columns: number): Block => {
	const messages = messagesFor(state);
	const {getStarted} = messages;
	const {ellipsis} = glyphsFor(state);
	const isFirst = state.page.type === 'getStarted' && state.page.isFirst;
	const inner = columns - 2;
	const isWide = state.viewport.columns >= twoColumns;
	const gap = 3;
	const width = isWide ? Math.floor((inner - gap) * 0.58) : inner;
	// Free of the scrollbar.
	const infoWidth = isWide ? inner - gap - width - 1 : inner;
	const info = isFirst ? howBlock(state, infoWidth) : [...progressBlock(state, infoWidth), ...dueBlock(state, infoWidth), ...newsBlock(state, infoWidth)];
	const hasRoom = state.viewport.rows >= roomy;
	const head: Block = hasRoom
		? [...text('title', getStarted.title, inner, 'strong'), ...(isFirst ? text('intro', getStarted.intro, inner, 'muted') : []), space('title')]
		: [];
	const body = isWide ? beside(doBlock(state, width, isFirst, false, []), info, width, gap, ellipsis) : doBlock(state, inner, isFirst, true, info);

	return [...head, ...body].map(row => ({...row, spans: fitSpans([span(' '), ...row.spans], columns, ellipsis)}));
};

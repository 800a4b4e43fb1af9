import {Box} from 'ink';
import {smallest} from '../app/layout.ts';
import {editorHeight} from '../app/navigation.ts';
import {pageRows, pageTitle} from '../app/pages/page.ts';
import {progressBar} from '../app/pages/platform-page.ts';
import {pickerLayout} from '../app/picker-layout.ts';
import {quickOpenBox} from '../app/quick-open/quick-open-box.ts';
import {platformsBox} from '../app/platforms-box.ts';
import {fitSpans, type Row, span, spread} from '../app/rows.ts';
import {withScrollbar} from '../app/scrollbar.ts';
import {sideBarKeys} from '../app/side-bar-items.ts';
import {sideBarHead, sideBarRows} from '../app/side-bar-rows.ts';
import {glyphsFor, languageOf, layoutFor, messagesFor, openPlatform, placesOf, selectedControl, selectedPlace, statusNotice, type State} from '../app/state.ts';
import {qrRows} from '../app/qr-page.ts';
import {statusRows} from '../app/status-row.ts';
import {questionRows} from '../app/question-page.ts';
import {tabRow} from '../app/tab-row.ts';
import {openText, textPage} from '../app/text-page.ts';
import {toastBoxes} from '../app/toasts.ts';
import {padEnd, width} from '../app/wrap.ts';
import {groupOf} from '../catalog/catalog.ts';
import {inLanguage} from '../i18n/in-language.ts';
import {summarise} from '../progress/summary.ts';
import {Pane} from './pane.tsx';
import {Picker} from './picker.tsx';
import {FramedRows} from './framed-rows.tsx';
import {useTheme} from './theme-context.ts';

type Props = {
	readonly state: State;
	readonly onPick: (value: string) => void;
	readonly onHighlight: (value: string) => void;
	readonly onDrawn: (isDrawn: boolean) => void;
};

/** Where one is; what does not fit is left out from the front, as the end says most. */
const trail = (state: State, columns: number): string => {
	const language = languageOf(state);
	const {breadcrumb, ellipsis} = glyphsFor(state);
	const group = groupOf(state.catalog, state.platform);
	const parts =
		state.page.type !== 'platform'
			? [pageTitle(state)]
			: [
					...(group ? [inLanguage(group.title, language)] : []),
					openPlatform(state).name,
					...[selectedControl(state), selectedPlace(state)?.step].flatMap(part => (part ? [inLanguage(part.title, language)] : [])),
				];
	const all = parts.map((_, from) => [...(from > 0 ? [ellipsis] : []), ...parts.slice(from)].join(` ${breadcrumb} `));

	return all.find(text => width(text) <= columns) ?? all.at(-1) ?? '';
};

const editorHead = (state: State, columns: number): readonly Row[] => {
	const layout = layoutFor(state);
	const {back, ellipsis, tile} = glyphsFor(state);
	const messages = messagesFor(state);
	const {done, total} = summarise(state.progress, placesOf(state, state.platform));

	if (layout.kind === 'single') {
		return [
			{
				key: 'head',
				spans: spread(
					[span(` ${back} `, 'accent'), span(pageTitle(state), 'strong')],
					[span(state.page.type !== 'platform' ? messages.keysBack : `${messages.countDone(done, total)} `)],
					columns,
					ellipsis,
				),
			},
			{key: 'rule', spans: state.page.type !== 'platform' ? [span(tile[4].repeat(columns), 'muted')] : progressBar(state, done, total, columns)},
		];
	}

	return [
		tabRow(state, columns),
		{key: 'trail', spans: fitSpans([span(` ${trail(state, columns - 2)}`, 'muted')], columns, ellipsis)},
		...(layout.editorHead > 2 ? [{key: 'space', spans: []}] : []),
	];
};

const Editor = ({state}: {readonly state: State}) => {
	const {background} = useTheme();
	const {editor, body} = layoutFor(state);
	const all = pageRows(state, editor);
	const top = state.editorTop;
	const height = editorHeight(state);
	const shown = withScrollbar(all.slice(top, top + height), editor, {top, height, total: all.length}, glyphsFor(state));

	return <Pane rows={[...editorHead(state, editor), ...shown]} columns={editor} height={body} background={background.editor} />;
};

const SideBar = ({state}: {readonly state: State}) => {
	const {background} = useTheme();
	const {sideBar, body} = layoutFor(state);
	const {top} = state.sideBar;
	const height = body - 2;
	const total = sideBarKeys(state).length;
	// Counts stand at the right end, which a scrollbar takes.
	const rows = sideBarRows(state, total > height ? sideBar - 1 : sideBar, {top, height});
	const shown = withScrollbar(rows, sideBar, {top, height, total}, glyphsFor(state));

	return <Pane rows={[sideBarHead(state, sideBar), {key: 'space', spans: []}, ...shown]} columns={sideBar} height={body} background={background.sideBar} />;
};

const ActivityBar = ({state}: {readonly state: State}) => {
	const {background} = useTheme();
	const {activityBar, body} = layoutFor(state);
	const {home, list, mail, settings, marker} = glyphsFor(state);
	const item = (sign: string, isActive: boolean) => [span(isActive ? marker : ' ', 'accent'), span(sign, isActive ? 'strong' : 'muted')];
	const rows: Row[] = Array.from({length: body}, (_, index) => ({key: `${index}`, spans: []}));
	rows[0] = {key: 'getStarted', spans: item(home, state.page.type === 'getStarted')};
	rows[2] = {key: 'list', spans: item(list, state.page.type === 'platform')};
	rows[4] = {key: 'objections', spans: item(mail, state.page.type === 'objections')};
	// At the bottom as in VS Code; in a low window without the gap.
	rows[body - (body < 10 ? 3 : 4)] = {key: 'settings', spans: item(settings, state.page.type === 'settings')};
	rows[body - 2] = {key: 'keys', spans: item('?', state.page.type === 'keys')};

	return <Pane rows={rows} columns={activityBar} height={body} background={background.bar} />;
};

const TitleBar = ({state}: {readonly state: State}) => {
	const {background} = useTheme();
	const {columns} = state.viewport;
	const {privacy} = messagesFor(state);
	const version = `v${state.version} `;
	const left = padEnd(' optout-tui', Math.floor((columns - width(privacy)) / 2));

	return (
		<Pane
			rows={[{key: 'title', spans: spread([span(left, 'strong'), span(privacy, 'muted')], [span(version, 'muted')], columns, glyphsFor(state).ellipsis)}]}
			columns={columns}
			height={1}
			background={background.bar}
		/>
	);
};

const Message = ({state, lines}: {readonly state: State; readonly lines: readonly string[]}) => {
	const {columns, rows} = state.viewport;

	return (
		<Pane
			rows={lines.map((text, index) => ({key: `${index}`, spans: fitSpans([span(text)], columns, glyphsFor(state).ellipsis)}))}
			columns={columns}
			height={rows}
			background={useTheme().background.editor}
		/>
	);
};

/** Everything that is on the screen: exactly as many rows and columns as the terminal has. */
export const Workbench = ({state, onPick, onHighlight, onDrawn}: Props) => {
	const {background} = useTheme();
	const layout = layoutFor(state);
	const messages = messagesFor(state);
	const {columns, rows} = state.viewport;
	const picker = pickerLayout(state);
	const box = platformsBox(state) ?? quickOpenBox(state);

	if (layout.kind === 'too-small') {
		return <Message state={state} lines={[messages.tooSmall(columns, rows), messages.tooSmallNeeds(smallest.columns, smallest.rows), messages.tooSmallQuit]} />;
	}

	const text = openText(state);

	// No frame and no second pane: what the mouse selects is the text alone.
	if (text) {
		return (
			<Box flexDirection="column">
				<Pane rows={textPage(state, text).rows} columns={columns} height={rows - (statusNotice(state) ? layout.statusBar : 0)} background={background.editor} />
				{statusNotice(state) && <Pane rows={statusRows(state, columns)} columns={columns} height={layout.statusBar} background={background.bar} />}
			</Box>
		);
	}

	if (state.overlay?.type === 'person' || state.overlay?.type === 'field') {
		return <Pane rows={questionRows(state, state.overlay)} columns={columns} height={rows} background={background.editor} />;
	}

	if (state.overlay?.type === 'qr') {
		return <Pane rows={qrRows(state, state.overlay)} columns={columns} height={rows} background={background.editor} />;
	}

	return (
		<Box flexDirection="column" width={columns} height={rows}>
			{layout.titleBar && <TitleBar state={state} />}
			<Box height={layout.body}>
				{layout.activityBar > 0 && <ActivityBar state={state} />}
				{(layout.kind === 'single' ? state.focus === 'sideBar' : layout.sideBar > 0) && <SideBar state={state} />}
				{(layout.kind === 'beside' || state.focus === 'editor') && <Editor state={state} />}
			</Box>
			<Pane rows={statusRows(state, columns)} columns={columns} height={layout.statusBar} background={background.bar} />
			{toastBoxes(state).map(box => (
				<FramedRows key={box.top} state={state} box={box} />
			))}
			{/* ink-select-input keeps its place in the list by number: a list of another length, or whose cursor we moved, starts anew at the highlighted item. */}
			{box && <FramedRows state={state} box={box} />}
			{picker && (
				<Picker
					key={`${state.overlay?.type} ${picker.limit} ${picker.moves}`}
					state={state}
					layout={picker}
					onPick={onPick}
					onHighlight={onHighlight}
					onDrawn={onDrawn}
				/>
			)}
		</Box>
	);
};

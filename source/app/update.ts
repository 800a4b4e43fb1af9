import type {Action} from './action.ts';
import {noteSeen} from './get-started.ts';
import {type KeyMeaning, keybindingsFor} from './keybindings/keybindings.ts';
import {pasteInKeys, typeInKeys} from './keybindings/keys-page-state.ts';
import {keyLabel} from './key-labels.ts';
import type {KeyName} from './keys.ts';
import {fitCursor, fitWindow} from './navigation.ts';
import {addEvidence} from './objections.ts';
import {pick} from './overlays/pick.ts';
import {pressInOverlay} from './overlays/press-in-overlay.ts';
import {pasteInOverlay} from './overlays/paste-in-overlay.ts';
import {afterReset, startAnew} from './reset.ts';
import {type Result, say} from './result.ts';
import {runCommand} from './run-command.ts';
import {fitTabs} from './tabs.ts';
import {layoutFor, messagesFor, openList, type State, viewportFor} from './state.ts';

const runMeaning = (state: State, key: KeyName, firstKey: KeyName | undefined, meaning: KeyMeaning): Result => {
	const messages = messagesFor(state);
	const label = (keys: string) => keyLabel(keys, messages, state.environment.hasUnicode);

	switch (meaning.type) {
		case 'run': {
			return runCommand(state, meaning.command);
		}

		case 'wait': {
			return [{...state, firstKey: key}];
		}

		case 'nothing': {
			if (firstKey === undefined) {
				return [say(state, messages.unknownKey(label(key)), 'hint')];
			}

			return [key === 'escape' ? state : say(state, messages.keybindings.unknown(label(`${firstKey} ${key}`)), 'hint')];
		}
	}
};

const press = (before: State, key: KeyName): Result => {
	const {firstKey} = before;
	const state = {...before, notice: undefined, toasts: before.toasts.filter(({kind}) => kind === 'error'), firstKey: undefined};
	const meaning = keybindingsFor(state.settings).meaningOf(key, firstKey);

	// Nothing is shown, so nothing may change, except that the person leaves.
	if (layoutFor(state).kind === 'too-small') {
		return meaning.type === 'run' && meaning.command === 'quit' ? runCommand(state, 'quit') : [state];
	}

	if (state.overlay) {
		return pressInOverlay(state, key);
	}

	if (key === 'escape' && firstKey === undefined && state.toasts.length > 0) {
		return [{...state, toasts: []}];
	}

	const typed = firstKey === undefined ? typeInKeys(state, key) : undefined;

	return typed ? [typed] : runMeaning(state, key, firstKey, meaning);
};

/** Says what came of copying. What may not have got anywhere stands there to be selected by hand. */
const showCopied = (state: State, {text, what, isShown, result}: Extract<Action, {readonly type: 'copied'}>): State => {
	const {notices} = messagesFor(state);
	const shown: State = {...state, overlay: {type: 'text', title: what, text, top: 0}};

	switch (result) {
		case 'system': {
			return say(state, notices.copied(what));
		}

		// Nobody knows whether it got there; but it does not push in front of something else.
		case 'terminal': {
			return say(isShown || state.overlay ? state : shown, notices.copiedToTerminal(what));
		}

		case 'failed': {
			return shown;
		}
	}
};

const act = (state: State, action: Action): Result => {
	const {notices} = messagesFor(state);

	switch (action.type) {
		case 'key': {
			return press({...state, now: action.now}, action.name);
		}

		case 'resize': {
			const viewport = viewportFor(state.environment, action.viewport);
			const isSame = viewport.columns === state.viewport.columns && viewport.rows === state.viewport.rows;

			return [isSame ? state : {...state, viewport}];
		}

		case 'highlight': {
			const overlay = openList(state);

			return [overlay ? {...state, overlay: {...overlay, highlighted: action.value, top: 0}} : state];
		}

		case 'pick': {
			return pick({...state, now: action.now}, action.value);
		}

		case 'opened': {
			const texts = {
				starting: notices.opening(new URL(action.url).host),
				unavailable: notices.openUnavailable,
				failed: notices.openFailed,
				refused: notices.openRefused,
			};

			return [say(state, texts[action.result], action.result === 'starting' ? 'info' : action.result === 'failed' ? 'error' : 'warning')];
		}

		case 'drafted': {
			const {result, hasBody} = action;

			return [
				result === 'starting'
					? say(state, hasBody ? notices.draftOpening : notices.draftWithoutText)
					: say(state, result === 'refused' ? notices.noMailAddress : notices.draftFailed, 'error'),
			];
		}

		case 'paste': {
			return [state.overlay ? pasteInOverlay(state, action.text) : pasteInKeys(state, action.text)];
		}

		case 'copied': {
			return [showCopied(state, action)];
		}

		case 'qr-made': {
			const {overlay} = state;

			return [overlay?.type === 'qr' && overlay.url === action.url ? {...state, overlay: {...overlay, modules: action.modules}} : state];
		}

		case 'evidence-read': {
			return addEvidence({...state, now: action.now}, action.objection, action.path, action.file);
		}

		case 'evidence-checked': {
			return [{...state, evidence: {...state.evidence, [action.path]: action.state}}];
		}

		case 'not-suspended': {
			return [say(state, notices.suspendUnavailable)];
		}

		case 'saved': {
			const next = {...state, storage: action.status, progress: action.progress ?? state.progress};
			const isNew = action.status !== state.storage;

			return [isNew && action.status !== 'ok' ? say(next, notices.notSaved[action.status], 'error') : next];
		}

		case 'was-reset': {
			return [afterReset(state, action.status, action.keptAt)];
		}

		case 'changed-elsewhere': {
			const {progress, objections} = action;
			// What is undone here would bring back what was deleted there.
			const next = action.isReset ? startAnew(state, after => messagesFor(after).reset.elsewhere) : say(state, notices.changedElsewhere);

			return [{...next, progress, objections}];
		}
	}
};

/** Everything the program does: an action in a state leads to the next state and to effects. Pure. */
export const update = (state: State, action: Action): Result => {
	const [acted, ...effects] = act(state, action);
	const [next, ...more] = noteSeen(state, fitCursor(acted));

	return [fitTabs(state, fitWindow(next)), ...effects, ...more];
};

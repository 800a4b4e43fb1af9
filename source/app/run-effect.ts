import {evidenceState} from '../objections/evidence.ts';
import type {Action} from './action.ts';
import type {Effect} from './effect.ts';
import type {Ports} from './ports.ts';
import type {Dispatch} from './program.ts';

/** Carries out effects with the ports and reports back what came of them. */
export const createEffectRunner =
	({browser, clipboard, store, evidenceFiles, qrCodes, clock, terminal}: Ports) =>
	(effect: Effect, dispatch: Dispatch<Action>): void => {
		switch (effect.type) {
			case 'open': {
				void browser.open(effect.url).then(result => {
					dispatch({type: 'opened', url: effect.url, result});
				});
				break;
			}

			case 'mail': {
				const {to, subject, body} = effect;
				void browser.draft({to, subject, body}).then(({result, hasBody}) => {
					dispatch({type: 'drafted', result, hasBody});
				});
				break;
			}

			case 'copy': {
				void clipboard.write(effect.text).then(result => {
					dispatch({type: 'copied', text: effect.text, what: effect.what, result});
				});
				break;
			}

			case 'save': {
				dispatch({type: 'saved', ...store.apply(effect.change)});
				break;
			}

			case 'save-objection': {
				dispatch({type: 'saved', status: store.saveObjection(effect.objection)});
				break;
			}

			case 'make-qr': {
				const {url} = effect;
				void qrCodes.make(url).then(modules => {
					dispatch({type: 'qr-made', url, modules});
				});
				break;
			}

			case 'add-evidence': {
				const {objection, path} = effect;
				void evidenceFiles.fingerprint(path).then(file => {
					dispatch({type: 'evidence-read', objection, path, file, now: clock.now()});
				});
				break;
			}

			case 'check-evidence': {
				for (const before of effect.files) {
					void evidenceFiles.fingerprint(before.path).then(now => {
						dispatch({type: 'evidence-checked', path: before.path, state: evidenceState(before, 'problem' in now ? undefined : now)});
					});
				}

				break;
			}

			case 'save-settings': {
				dispatch({type: 'saved', status: store.saveSettings(effect.settings)});
				break;
			}

			case 'reset': {
				dispatch({type: 'was-reset', ...store.reset()});
				break;
			}

			case 'suspend': {
				void terminal.suspend();
				break;
			}

			case 'quit': {
				terminal.quit();
				break;
			}
		}
	};

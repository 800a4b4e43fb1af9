import {evidenceState} from '../objections/evidence.ts';
import type {Action} from './action.ts';
import type {Effect} from './effect.ts';
import type {Ports, StorageStatus} from './ports.ts';
import type {Dispatch} from './program.ts';

/** Milliseconds between two tries to save beside another window. */
const retryPause = 200;

/** Carries out effects with the ports and reports back what came of them. */
export const createEffectRunner = ({browser, clipboard, store, evidenceFiles, qrCodes, clock, terminal}: Ports) => {
	// The screen does not wait for another window: what was done is in memory and saved as soon as that one is through.
	const retryWhileBusy = (status: StorageStatus, dispatch: Dispatch<Action>): void => {
		if (status === 'busy') {
			setTimeout(() => {
				const next = store.retry();
				dispatch({type: 'saved', status: next});
				retryWhileBusy(next, dispatch);
			}, retryPause);
		}
	};

	return (effect: Effect, dispatch: Dispatch<Action>): void => {
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
					const {text, what, isShown} = effect;
					dispatch({type: 'copied', text, what, isShown, result});
				});
				break;
			}

			case 'save': {
				const saved = store.apply(effect.change);
				dispatch({type: 'saved', ...saved});
				retryWhileBusy(saved.status, dispatch);
				break;
			}

			case 'save-objection': {
				const status = store.saveObjection(effect.objection);
				dispatch({type: 'saved', status});
				retryWhileBusy(status, dispatch);
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
				const status = store.saveSettings(effect.settings);
				dispatch({type: 'saved', status});
				retryWhileBusy(status, dispatch);
				break;
			}

			case 'reset': {
				dispatch({type: 'was-reset', ...store.reset()});
				break;
			}

			case 'suspend': {
				void terminal.suspend().then(wasStopped => {
					if (!wasStopped) {
						dispatch({type: 'not-suspended'});
					}
				});
				break;
			}

			case 'quit': {
				terminal.quit();
				break;
			}
		}
	};
};

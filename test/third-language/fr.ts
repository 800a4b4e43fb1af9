import type {Translation} from '../../source/i18n/messages.ts';

/** French as somebody might begin it: what the program needs, and a few texts. */
export const fr: Translation = {
	language: {
		name: 'Français',
		locale: 'fr-FR',
		quote: text => `« ${text} »`,
		schemaErrors: async () => (await import('zod/v4/locales/fr.js')).default(),
	},
	platforms: 'Plateformes',
	ownPlatforms: 'Votre fichier',
	countDone: (done, total) => `${done} sur ${total} faits`,
	labelOnlyIn: language => `(menu en ${language})`,
	letterGaps: {name: '[Nom]'},
	getStarted: {title: 'Refuser l’entraînement des IA, pas à pas'},
	quickOpen: {hint: 'plateforme, étape ou motif', help: ['flèches', 'Entrée', 'Échap']},
	commands: {tick: 'Cocher l’étape'},
	usage: {catalogRules: {unknownLink: 'ce lien manque sous « links »'}},
};

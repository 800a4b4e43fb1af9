import type {Authority, Platform} from '../../data/schema.ts';
import type {Home} from '../progress/home.ts';

/**
The authority to complain to about a company: that of the person's country (Art. 77 GDPR: place of residence), in Germany that of the Land, as the federal one is there for federal bodies. Nothing as long as the country, or in Germany the Land, is unknown.
*/
export const authorityFor = (authorities: readonly Authority[], home: Home | undefined): Authority | undefined =>
	home &&
	authorities.find(({country, land, for: scope}) => scope === undefined && country === home.country && land === (country === 'DE' ? home.land : undefined));

/**
The authority that probably leads (Art. 56 GDPR): that of the country in which the company says that it sits. Nothing where that is outside the Union or Germany, whose authority the Land decides, where the address is only that of a representative, or where it is unknown.
*/
export const leadAuthorityFor = (authorities: readonly Authority[], {contact}: Platform): Authority | undefined => {
	const address = contact?.address ?? [];

	if (address.some(line => /c\/o|FAO|representative/i.test(line) && !/data protection officer/i.test(line))) {
		return undefined;
	}

	const names = new Intl.DisplayNames('en', {type: 'region'});

	return authorities.find(
		({country, land, for: scope}) => land === undefined && scope === undefined && country !== 'GB' && country !== 'CH' && names.of(country) === address.at(-1),
	);
};

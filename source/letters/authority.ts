import type {Authority} from '../../data/schema.ts';
import type {Home} from '../progress/home.ts';

/**
The authority to complain to about a company: that of the person's country (Art. 77 GDPR: place of residence), in Germany that of the Land, as the federal one is there for federal bodies. Nothing as long as the country, or in Germany the Land, is unknown.
*/
export const authorityFor = (authorities: readonly Authority[], home: Home | undefined): Authority | undefined =>
	home &&
	authorities.find(({country, land, for: scope}) => scope === undefined && country === home.country && land === (country === 'DE' ? home.land : undefined));

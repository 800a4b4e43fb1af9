/**
 * What the changelog says of a version, without its heading.
 * Throws where the tag does not name the version of the package, or the changelog has no section for it that says something.
 */
export const releaseNotes = (changelog: string, version: string, tag: string): string => {
	if (tag !== `v${version}`) {
		throw new Error(`The tag is ${tag}, but package.json says ${version}. Tag v${version}, or change the version.`);
	}

	const sections = changelog.split(/^## /m).map(section => section.split('\n'));
	// The heading is the version, and the day after it.
	const [, ...lines] = sections.find(([heading = '']) => heading.split(' ')[0] === version) ?? [];
	const notes = lines.join('\n').trim();

	if (notes === '') {
		throw new Error(`CHANGELOG.md has no section “## ${version}”. Write what is new there.`);
	}

	return `${notes}\n`;
};

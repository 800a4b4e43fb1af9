import {expect, test} from 'vitest';
import {releaseNotes} from '../../tools/changelog.ts';

const changelog =
	'# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.10.0 (2026-12-01)\n\n- Ten.\n\n### Fixed\n\n- A thing.\n\n## 1.1.0 (2026-11-01)\n\n- One.\n\n## 1.0.0\n';

test('a release says what the changelog says of its version, and nothing of the others', () => {
	expect(releaseNotes(changelog, '1.10.0', 'v1.10.0')).toBe('- Ten.\n\n### Fixed\n\n- A thing.\n');
	expect(releaseNotes(changelog, '1.1.0', 'v1.1.0')).toBe('- One.\n');
});

test.for([
	['a tag that is another version', '1.1.0', 'v1.10.0', 'The tag is v1.10.0, but package.json says 1.1.0.'],
	['a tag without its v', '1.1.0', '1.1.0', 'The tag is 1.1.0, but package.json says 1.1.0. Tag v1.1.0'],
	['no tag', '1.1.0', '', 'Tag v1.1.0'],
	['a version that the changelog does not know', '1.2.0', 'v1.2.0', 'has no section “## 1.2.0”'],
	['a version of which it says nothing', '1.0.0', 'v1.0.0', 'has no section “## 1.0.0”'],
	['a version that only looks alike', '1.1', 'v1.1', 'has no section “## 1.1”'],
] as const)('%s stops a release', ([, version, tag, sentence]) => {
	expect(() => releaseNotes(changelog, version, tag)).toThrow(sentence);
});

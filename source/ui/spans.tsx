import {Box, Text, Transform} from 'ink';
import {memo} from 'react';
import type {Span} from '../app/rows.ts';
import {useTheme} from './theme-context.ts';

const hyperlink = (text: string, url: string): string => `\u{1B}]8;;${url}\u{7}${text}\u{1B}]8;;\u{7}`;

type Props = {readonly spans: readonly Span[]; readonly background?: string | undefined};

/** One line of the terminal. */
export const Spans = memo(({spans, background}: Props) => {
	const {text: looks} = useTheme();

	return (
		<Box height={1} flexShrink={0} {...(background && {backgroundColor: background})}>
			<Text wrap="truncate-end">
				{spans.length === 0 ? ' ' : ''}
				{spans.map(({text, style = 'normal', url}, index) => {
					const piece = (
						// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other identity.
						<Text key={index} {...looks[style]}>
							{text}
						</Text>
					);

					return url ? (
						// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other identity.
						<Transform key={index} transform={line => hyperlink(line, url)}>
							{piece}
						</Transform>
					) : (
						piece
					);
				})}
			</Text>
		</Box>
	);
});

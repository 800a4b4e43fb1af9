const fail = () => {
	throw new Error('Images on the clipboard are not part of the bundle (see build/no-clipboard-images.ts)');
};

/** Stands in for clipboard-image, which clipboardy imports for macOS and which brings a second execa. Only text is copied here. */
export {fail as hasClipboardImages, fail as readClipboardImages, fail as writeClipboardImages};

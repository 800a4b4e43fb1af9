type Draft = {readonly to: string; readonly subject: string; readonly body: string};

// Characters. Systems cut longer addresses on the way to the mail program; Internet Explorer's limit of 2,083 still holds for what Windows hands over.
const longest = 2000;

const encode = (text: string): string => encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'));

/** The address of a draft by RFC 6068. A body that would make it too long is left out; `hasBody` says whether it is there. */
export const mailtoUrl = ({to, subject, body}: Draft): {readonly url: string; readonly hasBody: boolean} => {
	const start = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encode(subject)}`;
	const whole = `${start}&body=${encode(body)}`;

	return whole.length <= longest ? {url: whole, hasBody: true} : {url: start, hasBody: false};
};

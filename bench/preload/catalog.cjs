// Loaded into the packed program by the benchmark, before anything of it runs: gives it a catalog of as many platforms as PLATFORMS says.
// They are the first three of its own catalog, over and over, so that every catalog shows the same pages. JavaScript, as compiling TypeScript would weigh in the measured process.
const {parse} = JSON;

JSON.parse = (...parameters) => {
	const data = parse(...parameters);

	if (!Array.isArray(data?.platforms) || !Array.isArray(data.groups)) {
		return data;
	}

	JSON.parse = parse;
	const models = data.platforms.slice(0, 3);
	const platforms = Array.from({length: Number(process.env.PLATFORMS)}, (_, index) => {
		const model = models[index % models.length];

		return {...model, id: `${model.id}-${index + 1}`, name: `${model.name} ${index + 1}`};
	});
	const [group] = data.groups;

	return {...data, platforms, groups: [{...group, platforms: platforms.map(({id}) => id)}]};
};

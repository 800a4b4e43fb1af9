declare module 'virtual:catalog' {
	const data: import('../../data/schema.ts').CatalogData;
	export default data;
}

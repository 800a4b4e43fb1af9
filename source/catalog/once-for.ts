type Node<Value> = {readonly next: WeakMap<object, Node<Value>>; result?: {readonly value: Value}};

const newNode = <Value>(): Node<Value> => ({next: new WeakMap()});

/**
A function that works its result out once for the same objects and remembers it for as long as they live.

Objects are told apart by identity: `make` has to be pure, and nothing that it gets may be changed in place.
*/
export const onceFor = <Keys extends readonly object[], Value>(make: (...keys: Keys) => Value): ((...keys: Keys) => Value) => {
	const root = newNode<Value>();

	return (...keys) => {
		let node = root;

		for (const key of keys) {
			const next = node.next.get(key) ?? newNode<Value>();
			node.next.set(key, next);
			node = next;
		}

		node.result ??= {value: make(...keys)};

		return node.result.value;
	};
};

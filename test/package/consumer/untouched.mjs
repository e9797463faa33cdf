// Looks at everything a module could change for others, imports the package, and looks again.
const shared = [
  globalThis,
  Object,
  Array,
  Promise,
  Error,
  Headers,
  Request,
  Response,
  AbortSignal,
  URL,
  process,
].flatMap((owner) => [owner, owner.prototype ?? {}]);

function look() {
  return shared.map((owner) => Object.entries(Object.getOwnPropertyDescriptors(owner)));
}

function isSame(a, b) {
  return b !== undefined && Object.is(a.value, b.value) && a.get === b.get && a.set === b.set;
}

/** Names of what is not what it was. */
function compare(before, after) {
  return after.flatMap((entries, index) => {
    const earlier = new Map(before[index]);
    return entries.filter(([name, descriptor]) => !isSame(descriptor, earlier.get(name))).map(([name]) => name);
  });
}

const before = look();
await import('heffl');
await import('heffl/v1');
console.log(`changed: ${compare(before, look()).join(', ')}`);

// The comparison itself must not be blind.
Reflect.set(Promise.prototype, 'example', 1);
console.log(`changed: ${compare(before, look()).join(', ')}`);

import { expect, test } from 'vitest';
import { withNameChanges, type NameEntry } from '../../../generator/init/name-changes.js';

function entry(route: string, ...path: string[]): NameEntry {
  return { label: path.join('.'), route, keys: ['apis', 'api', 'resources', ...path] };
}

const text = `# By hand.
package:
    name:  'pets'   # ours

apis:
    api:
        document: "a.yaml"
        overlays:
        - fixes.yaml
        resources:
            pets: # animals
                methods:
                    list: get /pets # all of them

                    # One of them.
                    get: get /pets/{id}
            owners:
                methods:
                    list: get /owners
            # The end.
`;

test('names are added where they belong, and comments and quotes stay', () => {
  const added = [
    entry('post /pets', 'pets', 'methods', 'create'),
    entry('get /pets/{id}/visits', 'pets', 'subresources', 'visits', 'methods', 'list'),
    entry('get /ping', '$client', 'methods', 'ping'),
  ];
  expect(withNameChanges(text, { added, gone: [] })).toBe(`# By hand.
package:
    name:  'pets'   # ours

apis:
    api:
        document: "a.yaml"
        overlays:
        - fixes.yaml
        resources:
            pets: # animals
                methods:
                    list: get /pets # all of them

                    # One of them.
                    get: get /pets/{id}
                    create: post /pets
                subresources:
                    visits:
                        methods:
                            list: get /pets/{id}/visits
            owners:
                methods:
                    list: get /owners
            $client:
                methods:
                    ping: get /ping
            # The end.
`);
});

test('a name that is removed takes resources with it that have nothing left', () => {
  const gone = [entry('get /pets', 'pets', 'methods', 'list'), entry('get /owners', 'owners', 'methods', 'list')];
  const left = withNameChanges(text, { added: [], gone });
  expect(left).toContain('get: get /pets/{id}');
  expect(left).not.toMatch(/list:|owners/);
  const lines = text.split('\n');
  const owners = lines.findIndex((line) => line.includes('owners:'));
  expect(left.split('\n')).toEqual(
    lines.filter((line, index) => !line.includes('list:') && ![owners, owners + 1].includes(index)),
  );
});

test('an empty tree grows line by line', () => {
  const empty = 'apis:\n  api:\n    resources: {}\n';
  expect(withNameChanges(empty, { added: [entry('get /pets', 'pets', 'methods', 'list')], gone: [] })).toBe(
    'apis:\n  api:\n    resources:\n      pets:\n        methods:\n          list: get /pets\n',
  );
});

test('a map on one line grows on it, and the last name leaves an empty tree', () => {
  const flow = 'apis:\n  api:\n    resources: { pets: { methods: { list: get /pets } } }\n';
  const list = entry('get /pets', 'pets', 'methods', 'list');
  const added = [entry('post /pets', 'pets', 'methods', 'create')];
  expect(withNameChanges(flow, { added, gone: [] })).toBe(
    'apis:\n  api:\n    resources: { pets: { methods: { list: get /pets, create: post /pets } } }\n',
  );
  expect(withNameChanges(flow, { added: [], gone: [list] })).toBe('apis:\n  api:\n    resources: {}\n');
  const block = 'apis:\n  api:\n    resources:\n      pets:\n        methods:\n          list: get /pets\n';
  expect(withNameChanges(block, { added: [], gone: [list] })).toBe('apis:\n  api:\n    resources: {}\n');
});

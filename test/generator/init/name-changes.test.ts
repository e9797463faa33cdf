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
            pets:
                methods:
                    list: get /pets # all of them

                    # One of them.
                    get: get /pets/{id}
            owners: { methods: { list: get /owners } }
`;

test('names are added where they belong, and comments and quotes stay', () => {
  const added = [
    entry('post /pets', 'pets', 'methods', 'create'),
    entry('get /pets/{id}/visits', 'pets', 'subresources', 'visits', 'methods', 'list'),
    entry('get /ping', '$client', 'methods', 'ping'),
  ];
  expect(withNameChanges(text, { added, gone: [] })).toBe(`# By hand.
package:
    name: 'pets' # ours

apis:
    api:
        document: "a.yaml"
        overlays:
        - fixes.yaml
        resources:
            pets:
                methods:
                    list: get /pets # all of them

                    # One of them.
                    get: get /pets/{id}
                    create: post /pets
                subresources:
                    visits:
                        methods:
                            list: get /pets/{id}/visits
            owners: { methods: { list: get /owners } }
            $client:
                methods:
                    ping: get /ping
`);
});

test('a name that is removed takes resources with it that have nothing left', () => {
  const gone = [entry('get /pets', 'pets', 'methods', 'list'), entry('get /owners', 'owners', 'methods', 'list')];
  const left = withNameChanges(text, { added: [], gone });
  expect(left).toContain('get: get /pets/{id}');
  expect(left).not.toMatch(/list:|owners/);
});

test('an empty tree grows line by line', () => {
  const empty = 'apis:\n  api:\n    resources: {}\n';
  expect(withNameChanges(empty, { added: [entry('get /pets', 'pets', 'methods', 'list')], gone: [] })).toBe(
    'apis:\n  api:\n    resources:\n      pets:\n        methods:\n          list: get /pets\n',
  );
});

import { describe, expect, test } from 'vitest';
import { idPrefix } from '../../../generator/document/id-prefix.js';
import { matching, shapeFaults } from '../../../generator/document/shapes.js';
import { GRAMMAR } from '../../../generator/guard/grammar.js';
import * as names from '../../../generator/plan/names/names.js';

describe('an operationId', () => {
  test.each([
    ['deals.list', true],
    ['documentTemplates.get', true],
    ['pipelines.stages.create', true],
    ['v2.oauth2Clients.get', true],
    ['deals', false],
    ['', false],
    ['deals.', false],
    ['.list', false],
    ['deals..list', false],
    ['Deals.list', false],
    ['deals.List', false],
    ['deals.mark-won', false],
    ['deals.mark_won', false],
    ['deals.2fa', false],
    ['deals.list ', false],
    ['deals.list\n', false],
  ])('%j is one: %s', (given, want) => {
    expect(names.isOperationId(given)).toBe(want);
  });

  test.each([
    { given: 'deals.list', path: ['deals'], verb: 'list' },
    { given: 'pipelines.stages.create', path: ['pipelines', 'stages'], verb: 'create' },
    { given: 'a.b.c.d', path: ['a', 'b', 'c'], verb: 'd' },
  ])('$given is the verb $verb of $path', ({ given, path, verb }) => {
    expect(names.resourcePath(given)).toEqual(path);
    expect(names.verbOf(given)).toBe(verb);
  });
});

describe('cases', () => {
  test.each([
    {
      given: 'documentTemplates',
      pascal: 'DocumentTemplates',
      camel: 'documentTemplates',
      kebab: 'document-templates',
    },
    {
      given: 'document-templates',
      pascal: 'DocumentTemplates',
      camel: 'documentTemplates',
      kebab: 'document-templates',
    },
    {
      given: 'document_templates',
      pascal: 'DocumentTemplates',
      camel: 'documentTemplates',
      kebab: 'document-templates',
    },
    { given: 'meta.nextCursor', pascal: 'MetaNextCursor', camel: 'metaNextCursor', kebab: 'meta-next-cursor' },
    { given: 'getURL', pascal: 'GetURL', camel: 'getURL', kebab: 'get-url' },
    { given: 'apiKey2', pascal: 'ApiKey2', camel: 'apiKey2', kebab: 'api-key2' },
    { given: 'oauth2Clients', pascal: 'Oauth2Clients', camel: 'oauth2Clients', kebab: 'oauth2-clients' },
    { given: 'filter[name]', pascal: 'FilterName', camel: 'filterName', kebab: 'filter-name' },
    { given: '  spaced  out ', pascal: 'SpacedOut', camel: 'spacedOut', kebab: 'spaced-out' },
    { given: 'X', pascal: 'X', camel: 'x', kebab: 'x' },
    { given: '', pascal: '', camel: '', kebab: '' },
  ])('of $given: $pascal, $camel, $kebab', ({ given, pascal, camel, kebab }) => {
    expect([names.pascalCase(given), names.camelCase(given), names.kebabCase(given)]).toEqual([pascal, camel, kebab]);
  });
});

describe('an argument', () => {
  test.each([
    ['id', 'id'],
    ['client_id', 'clientId'],
    ['entity-type', 'entityType'],
    ['ID', 'iD'],
    ['class', 'classValue'],
    ['delete', 'deleteValue'],
    ['arguments', 'argumentsValue'],
    ['await', 'awaitValue'],
    ['body', 'bodyValue'],
    ['params', 'paramsValue'],
    ['options', 'optionsValue'],
    ['Options', 'optionsValue'],
    ['number', 'number'],
    ['2fa', 'value2fa'],
    ['42', 'value42'],
    ['{}', 'value'],
    ['名', 'value'],
  ])('of {%s} is %s', (given, want) => {
    expect(names.argumentName(given)).toBe(want);
    // Which it can be: a function may have it.
    expect(() => new Function(want, '"use strict";')).not.toThrow();
  });
});

/** Words that no parameter of a function in a module may have as its name. */
const RESERVED =
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield';

test.each(RESERVED.split(' '))('no argument is named %s, which a module may not', (word) => {
  // A module is strict code whose functions here may be asynchronous.
  expect(() => new Function(`"use strict"; return async (${word}) => undefined;`)).toThrow(SyntaxError);
  expect(names.argumentName(word)).toBe(`${word}Value`);
});

describe('types', () => {
  test.each([
    ['deals', '', 'Deals'],
    ['documentTemplates', '', 'DocumentTemplates'],
    ['stages', 'Pipeline', 'PipelineStages'],
    ['customFields', 'LeadStage', 'LeadStageCustomFields'],
  ])('the class of %s in %s is %s', (segment, parent, want) => {
    expect(names.resourceClassName(segment, parent)).toBe(want);
  });

  test.each([
    { singular: 'Deal', verb: 'list', params: 'DealListParams', query: 'DealListQuery' },
    { singular: 'LeadStage', verb: 'create', params: 'LeadStageCreateParams', query: 'LeadStageCreateQuery' },
    { singular: 'Deal', verb: 'markWon', params: 'DealMarkWonParams', query: 'DealMarkWonQuery' },
  ])('$verb of a $singular takes $params, and $query in addition to a body', ({ singular, verb, params, query }) => {
    expect(names.paramsTypeName(singular, verb)).toBe(params);
    expect(names.queryTypeName(singular, verb)).toBe(query);
  });

  test.each([
    ['Deal', true],
    ['DealV2', true],
    ['deal', false],
    ['Deal Stage', false],
    ['Deal-2', false],
    ['Deal_Stage', false],
    ['2Deal', false],
    ['', false],
    [7, false],
    [undefined, false],
  ])('%j can be the name of a type: %s', (given, want) => {
    expect(shapeFaults(given, matching(GRAMMAR.typeName, 'a name')).length === 0).toBe(want);
  });
});

describe('other names', () => {
  test.each([
    ['cursor', 'cursorPagination'],
    ['referenceData', 'referenceDataPagination'],
  ])('the scheme %s is the constant %s', (given, want) => {
    expect(names.paginationConstantName(given)).toBe(want);
  });

  test.each([
    ['/deals', []],
    ['/deals/{id}', ['id']],
    ['/a/{x-y}/{z}.json', ['x-y', 'z']],
    ['/a/{}', []],
  ])('the path %s has the parameters %j', (given, want) => {
    expect(names.templateNames(given)).toEqual(want);
  });

  test.each([
    ['constructor', 0, true],
    ['constructor', 2, true],
    ['then', 1, true],
    ['raw', 0, true],
    ['raw', 1, false],
    ['toString', 0, false],
    ['deals', 0, false],
  ])('%s at depth %i is reserved: %s', (name, depth, want) => {
    expect(names.isReservedMember(name, depth)).toBe(want);
  });

  test.each([
    ['ClientId', 'client'],
    ['PipelineStageId', 'pipeline stage'],
    ['V2IdId', 'v2 id'],
  ])('%s holds ids of a %s', (name, want) => {
    expect(names.idKind(name)).toBe(want);
  });

  test.each([
    ['^clt_', 'clt_'],
    ['^cf_', 'cf_'],
    ['^QTN2_', 'QTN2_'],
    ['clt_', undefined],
    ['^clt', undefined],
    ['^clt_[a-z]+$', undefined],
    ['^a_b_', undefined],
    ['^(clt|cmp)_', undefined],
    [undefined, undefined],
  ])('the pattern %s begins with %s', (given, want) => {
    expect(idPrefix(given)).toBe(want);
  });
});

describe('the error class of a package', () => {
  const taken = new Set(['ApiError', 'TimeoutError']);

  test.each([
    ['heffl', 'HefflError'],
    ['pet-shop', 'PetShopError'],
    ['@acme/pet-shop', 'PetShopError'],
    ['@acme/pet_shop.client', 'PetShopClientError'],
    ['petShop', 'PetShopError'],
    ['3d-models', 'Package3dModelsError'],
    ['-', 'PackageError'],
    ['', 'PackageError'],
    ['package', 'PackageError'],
    ['api', 'ApiPackageError'],
    ['@acme/timeout', 'TimeoutPackageError'],
    ['range', 'RangePackageError'],
    ['type', 'TypePackageError'],
  ])('of %j is %s', (given, want) => {
    expect(names.errorClassName(given, taken)).toBe(want);
  });
});

import { expect, test } from 'vitest';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import { settingsOf } from '../../../generator/load/settings/settings-of-document.js';

test.each([
  ['Pet Shop API', 'pet-shop', 'PetShop', 'PET_SHOP_API_KEY'],
  ['Swagger Petstore - OpenAPI 3.0', 'petstore', 'Petstore', 'PETSTORE_API_KEY'],
  ["Acme's official OpenAPI spec + Shop extension", 'acme', 'Acme', 'ACME_API_KEY'],
  ['The Acme REST API v2 (public)', 'acme', 'Acme', 'ACME_API_KEY'],
  ['Café Über: orders', 'cafe-uber', 'CafeUber', 'CAFE_UBER_API_KEY'],
  ['3scale', '3scale', 'Api3scale', 'API_3SCALE_API_KEY'],
  ['API', 'pets', 'Pets', 'PETS_API_KEY'],
  ['宠物', 'pets', 'Pets', 'PETS_API_KEY'],
  ['../../etc `rm` ${x}', 'etc-rm-x', 'EtcRmX', 'ETC_RM_X_API_KEY'],
])('the title %j names package, class and variables', (title, name, className, variable) => {
  const document = { openapi: '3.1.0', info: { title, version: '1' } } as OpenApiDocument;
  const settings = settingsOf({ file: 'specs/pets.yaml' }, document);
  expect(settings.package).toMatchObject({ name, output: name });
  expect(settings.apis).toMatchObject([{ className, environment: { apiKey: variable } }]);
});

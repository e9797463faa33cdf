import { expect, test } from 'vitest';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import { settingsOf } from '../../../generator/load/settings/settings-of-document.js';

test.each([
  { title: 'Pet Shop API', want: ['pet-shop', 'PetShop', 'PET_SHOP_API_KEY'] },
  { title: 'Swagger Petstore - OpenAPI 3.0', want: ['petstore', 'Petstore', 'PETSTORE_API_KEY'] },
  { title: "Acme's official OpenAPI spec + Shop extension", want: ['acme', 'Acme', 'ACME_API_KEY'] },
  { title: 'The Acme REST API v2 (public)', want: ['acme', 'Acme', 'ACME_API_KEY'] },
  { title: 'Café Über: orders', want: ['cafe-uber', 'CafeUber', 'CAFE_UBER_API_KEY'] },
  { title: '3scale', want: ['3scale', 'Api3scale', 'API_3SCALE_API_KEY'] },
  { title: 'API', want: ['pets', 'Pets', 'PETS_API_KEY'] },
  { title: '宠物', want: ['pets', 'Pets', 'PETS_API_KEY'] },
  { title: '../../etc `rm` ${x}', want: ['etc-rm-x', 'EtcRmX', 'ETC_RM_X_API_KEY'] },
])('the title $title names package, class and variables', ({ title, want: [name, className, variable] }) => {
  const document = { openapi: '3.1.0', info: { title, version: '1' } } as OpenApiDocument;
  const settings = settingsOf({ file: 'specs/pets.yaml' }, document);
  expect(settings.package).toMatchObject({ name, output: name });
  expect(settings.apis).toMatchObject([{ className, environment: { apiKey: variable } }]);
});

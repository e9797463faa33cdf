import { expect, test } from 'vitest';
import { identifierOf } from '../../../../generator/plan/derive/words/identifiers.js';

test.each([
  ['pets', 'pets'],
  ['pet-shop_owners', 'petShopOwners'],
  ['PetShops', 'petShops'],
  ['SMS', 'sms'],
  ['HTMLPages', 'htmlPages'],
  ['petURLs', 'petUrls'],
  ['IDs', 'ids'],
  ['OAuth2Clients', 'oauth2Clients'],
  ["owner's pets", 'ownersPets'],
  ['café', 'cafe'],
  ['2fa', 'twoFa'],
  ['3', 'three'],
  ['404', 'n404'],
  ['42pets', 'n42pets'],
  ['名', ''],
  ['--', ''],
])('%s is %s', (given, want) => {
  expect(identifierOf(given)).toBe(want);
});

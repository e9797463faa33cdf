// Two generated packages in one process, as ES modules and as CommonJS: each has its own errors and budget.
const shop = require('@acme/pet-shop');
const { Heffl, HefflError, ApiError } = require('heffl');

const limits = (remaining) => ({
  'content-type': 'application/json',
  'ratelimit-limit': '60',
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': '30',
});
const pet = async () => new Response('{"id":"1","name":"Rex"}', { headers: limits(7) });
const gone = async () => new Response('{"code":"NOT_FOUND","message":"gone"}', { status: 404, headers: limits(5) });

void main();

async function main() {
  const imported = await import('@acme/pet-shop');
  const { longName } = await import('@acme/pet-shop/names');
  for (const { PetShop } of [shop, imported]) {
    const client = new PetShop({ apiKey: 'key', fetch: pet });
    const found = await client.pets.get('1');
    console.log(`${longName(found)}, ${await client.nameOf('1')}, ${client.rateLimit.remaining} left`);
  }

  const heffl = new Heffl({ apiKey: 'key', fetch: gone, retries: 0 });
  console.log(`heffl before a request: ${heffl.rateLimit.remaining}`);
  const foreign = await heffl.deals.get('dl_abc123').catch((error) => error);
  const own = await new imported.PetShop({ apiKey: 'key', fetch: gone, retries: 0 }).pets
    .get('1')
    .catch((error) => error);
  console.log(`${own.name} of the shop: ${own instanceof shop.PetShopError} ${own instanceof shop.ApiError}`);
  console.log(`of heffl: ${own instanceof HefflError} ${own instanceof ApiError}`);
  console.log(`${foreign.name} of heffl: ${foreign instanceof ApiError} ${foreign instanceof shop.PetShopError}`);
}

// The package twice in one process, as ES modules and as CommonJS, and a third time under another name.
const required = require('heffl');
const other = require('./other/dist/v2/index.cjs');

const fetch = async () =>
  new Response('{"error":{"code":"NOT_FOUND","message":"gone"}}', {
    status: 404,
    headers: { 'ratelimit-limit': '60', 'ratelimit-remaining': '7', 'ratelimit-reset': '30' },
  });

void describeCopies();

async function describeCopies() {
  const imported = await import('heffl');
  const { WebhookVerificationError } = await import('heffl/webhooks');
  const webhooks = require('heffl/webhooks');
  const [first, second, third] = [required, imported, other].map(
    ({ Heffl }) => new Heffl({ apiKey: 'key', fetch, retries: 0 }),
  );
  const error = await first.deals.get('dl_abc123').catch((reason) => reason);
  console.log(`remaining: ${[first, second, third].map(({ rateLimit }) => rateLimit.remaining).join(' ')}`);

  const names = Object.keys(required)
    .filter((name) => name.endsWith('Error'))
    .sort();
  const matching = ({ [Symbol.toStringTag]: _tag, ...copy }) => names.filter((name) => error instanceof copy[name]);
  console.log(`of the other copy: ${matching(imported).join(' ')}`);
  console.log(`of its own: ${matching(required).join(' ')}`);
  console.log(`of another package: ${matching(other).join(' ')}`);

  class OwnError extends required.ApiError {}
  const own = new OwnError('own', { status: 404, headers: new Headers(), issues: [] });
  const is = [own instanceof OwnError, own instanceof imported.ApiError, own instanceof imported.NotFoundError];
  console.log(`a derived class: ${is.join(' ')} ${error instanceof OwnError} ${null instanceof OwnError}`);
  const argument = await second.deals.get('x').catch((reason) => reason);
  console.log(`arguments: ${argument instanceof required.ArgumentError} ${argument instanceof required.ApiError}`);
  const forged = await webhooks.verifyWebhook().catch((reason) => reason);
  console.log(`webhooks: ${forged instanceof WebhookVerificationError} ${forged instanceof imported.HefflError}`);
}

// CommonJS may use both ways. Within each, the two entry points share their error classes.
const required = { v2: require('heffl'), v1: require('heffl/v1') };

void describeBoth();

async function describeBoth() {
  const imported = { v2: await import('heffl'), v1: await import('heffl/v1') };
  for (const { v2, v1 } of [required, imported]) {
    const clients = [new v2.Heffl({ apiKey: 'key' }), new v1.HefflV1({ apiKey: 'key' })];
    const error = new v2.NotFoundError('gone', { status: 404, headers: new Headers(), issues: [] });
    const names = clients.map((client) => client.constructor.name).join(', ');
    const isOne = v2.NotFoundError === v1.NotFoundError;
    console.log(`${names}, one NotFoundError: ${isOne}, one HefflError: ${error instanceof v1.HefflError}`);
  }
}

export default {
  heffl: {
    input: '../.out/openapi.json',
    output: { target: '../.out/orval/client.ts', client: 'fetch', baseUrl: 'https://api.heffl.com/api/v2' },
  },
};

import { HefflV1, type ClientOptions } from 'heffl/v1';

export const heffl = new HefflV1();

export function makeClient(options: ClientOptions = {}): HefflV1 {
  return new HefflV1({ ...options, retries: 1 });
}

export async function connectLater(): Promise<HefflV1> {
  return makeClient();
}

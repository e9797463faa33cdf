import type { SiteApi, SiteOperation } from '../source/site-source.js';
import { curlSample } from './curl-sample.js';
import { callSample, errorSample } from './typescript-sample.js';

/** A way to call an operation, as code. */
export interface Sample {
  /** Name of the language as Redoc and highlighters know it. */
  readonly lang: 'typescript' | 'bash';
  readonly label: 'TypeScript' | 'With error handling' | 'curl';
  readonly source: string;
}

/** The samples of one operation, in the order in which they are shown. */
export async function samplesOf(api: SiteApi, described: SiteOperation): Promise<Sample[]> {
  const [call, errors] = await Promise.all([callSample(api, described), errorSample(api, described)]);
  return [
    { lang: 'typescript', label: 'TypeScript', source: call },
    { lang: 'typescript', label: 'With error handling', source: errors },
    { lang: 'bash', label: 'curl', source: curlSample(api, described) },
  ];
}

/** The samples of all operations by operationId. */
export type SampleBook = ReadonlyMap<string, readonly Sample[]>;

/** Writes the samples of an API. */
export async function writeSamples(api: SiteApi): Promise<SampleBook> {
  const pairs = await Promise.all(
    api.operations.map(async (described) => [described.operation.id, await samplesOf(api, described)] as const),
  );
  return new Map(pairs);
}

import path from 'node:path';
import { credentialsForDouble } from '../../generator/emit/support/double-credentials.js';
import { generate } from '../../generator/generate.js';
import type { ApiModel } from '../../generator/model/model.js';
import { isError, ProblemsError } from '../../generator/model/problem.js';
import { planTestFunctions } from '../../generator/plan/package/plan-test-functions.js';
import { Stopwatch } from '../../generator/stopwatch.js';
import { fillFolder } from '../../generator/write/scratch.js';
import { writeOutput } from '../../generator/write/output.js';
import { figuresOf } from '../bench/names/figures.js';
import { methodsOf } from '../../generator/model/model.js';
import { listClient } from './list-calls.js';
import { CALLS_FILE, NOT_GENERATED, type GeneratedDocument, type PlannedCall } from './generated-document.js';

/** Generates the package of one document, in a process of its own: `generate-one.ts <document> <folder>`. Prints JSON. */
const [document = '', folder = ''] = process.argv.slice(2);

async function generateOne(file: string, output: string): Promise<GeneratedDocument> {
  const begun = process.cpuUsage();
  try {
    const made = await generate(path.dirname(file), new Stopwatch(), {
      document: { file: path.basename(file), output: 'package' },
    });
    const cost = costSince(begun);
    await writeOutput(output, made.files);
    const [model] = made.models;
    const [plan] = made.plans;
    if (!model || !plan) throw new Error('nothing was generated');
    const client = listClient(model, plan, path.join(output, `dist/${model.key}/index.js`));
    await fillFolder(path.dirname(output), { [CALLS_FILE]: JSON.stringify(client) });
    const names = new Map(plan.operations.map(({ reading, name }) => [reading, name]));
    return {
      problem: '',
      packageName: made.settings.package.name,
      className: model.client.className,
      makesDouble: planTestFunctions(made.settings)[model.key] ?? '',
      needsBaseUrl: model.serverUrl.startsWith('/'),
      credentials: credentialsForDouble(model),
      operations: model.routes.length,
      emitted: model.routes.filter(({ omission }) => omission === undefined).length,
      omitted: counts(plan.operations.flatMap(({ omission }) => omission?.code ?? [])),
      warnings: counts(made.warnings.map(({ code }) => code)),
      names: figuresOf(names),
      call: callOf(model),
      ...cost,
    };
  } catch (error) {
    return { ...NOT_GENERATED, problem: problemOf(error), ...costSince(begun) };
  }
}

/** Cost of this process since a reading of its clock. */
function costSince(begun: NodeJS.CpuUsage): Pick<GeneratedDocument, 'cpu' | 'memory'> {
  const { user, system } = process.cpuUsage(begun);
  return { cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 };
}

function problemOf(error: unknown): string {
  if (error instanceof ProblemsError) {
    const first = error.problems.find(isError);
    return `${first?.code}: ${first?.message} (${first?.location?.file}:${first?.location?.line})`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function counts(codes: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const code of codes) found[code] = (found[code] ?? 0) + 1;
  return found;
}

/** A call of a method that reads: the one that the package's README shows, or one that needs as little as possible. */
function callOf(model: ApiModel): PlannedCall | undefined {
  const reading = methodsOf(model).filter(
    ({ operation: { httpMethod, query, body } }) => httpMethod === 'GET' && !query?.required && !body,
  );
  const shown = model.samples.flatMap(({ id, args }) => {
    const method = reading.find(({ operation }) => operation.id === id);
    return method ? [{ path: method.path, args }] : [];
  });
  const [best] = reading.toSorted((a, b) => a.operation.pathParameters.length - b.operation.pathParameters.length);
  return shown[0] ?? (best && { path: best.path, args: best.operation.pathParameters.map(() => '1') });
}

process.stdout.write(JSON.stringify(await generateOne(document, folder)));

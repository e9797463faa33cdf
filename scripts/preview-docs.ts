import { startPreview } from './site/preview.js';
import { runCommand } from './site/run-command.js';

/** Serves the documentation site and updates it at each save. `npm run docs:dev` */
process.exitCode = await runCommand(async ({ port, ...options }) => {
  const { url } = await startPreview(options, port);
  console.log(
    `The site is at ${url}. It follows openapi/, scripts/site/guides/ and generator/runtime/. Ctrl+C ends it.`,
  );
});

import { embeddedOptions } from '../../mcp/embedded-options.js';
import { mcpCommand } from '../../mcp/mcp-command.js';
import { packageName, packageVersion } from '../../version.js';
import { liveFields } from './fields/live-fields.js';
import { allApis } from './records-api.js';
import { createTestHeffl } from '../testing/index.js';

/** `heffl mcp` */
export const command = mcpCommand(packageName, {
  program: packageName,
  version: packageVersion,
  apis: allApis,
  moreFields: liveFields,
  async embedded() {
    const api = createTestHeffl();
    return embeddedOptions(
      allApis,
      allApis.map(({ title }) => [title, api] as const),
    );
  },
});

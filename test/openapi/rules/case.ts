/** A small description, the rule to run on it, and what the rule should say. */
export interface RuleCase {
  /** Rule without the prefix of the plugin. */
  rule: string;
  title: string;
  options?: Record<string, unknown>;
  /** Texts by file name, read from `openapi.yaml`. A line that ends in `# <-` is where a problem belongs. */
  files: Record<string, string>;
  /** The messages, in the order of their marks. */
  problems: string[];
}

/** The mark of a line with a problem. A line with two problems has it twice. */
export const MARK = '# <-';

/** A description with these members next to the obligatory ones. */
export function root(members: string): string {
  return `openapi: 3.1.0\ninfo:\n  title: Test\n  version: '1'\n${members.replace(/^\n/, '')}`;
}

/** A description of one GET whose response can refer to the given schemas. */
export function schemas(members: string): string {
  const indented = members.replace(/^\n/, '').replace(/^(?=.)/gm, '    ');
  const names = [...indented.matchAll(/^ {4}(\w+):/gm)].map((match) => match[1]);
  const references = names.map((name) => `                  - $ref: '#/components/schemas/${name}'`).join('\n');
  return root(`
paths:
  /things:
    get:
      operationId: things.list
      responses:
        '200':
          description: Things.
          content:
            application/json:
              schema:
                anyOf:
${references}
components:
  schemas:
${indented}`);
}

/** Members of a rule's case. */
interface CaseOfRule {
  options?: Record<string, unknown>;
  /** Text of `openapi.yaml`. */
  text: string;
  problems: string[];
}

/** Cases of one rule, distinguished by their titles. */
export function cases(rule: string, byTitle: Record<string, CaseOfRule>): RuleCase[] {
  return Object.entries(byTitle).map(([title, { options = {}, text, problems }]) => {
    const files = { 'openapi.yaml': text };
    return { rule, title, options, files, problems };
  });
}

import type { SitePage } from '../page/site-page.js';
import type { SiteSource } from '../source/site-source.js';
import { escapeHtml, oneLine } from '../text/plain.js';

/** The start page: a description, and links. */
export function homePage({ apis }: SiteSource): SitePage {
  const references = apis
    .toReversed()
    .map(({ key, model }) => ({ key, title: model.title, count: countOperations(model) }));
  return {
    path: 'index',
    title: 'heffl',
    description:
      'A typed TypeScript client for the Heffl CRM API, with guides, a client reference and an API reference.',
    source: 'scripts/docs/content/home-page.ts',
    settings: settings(references),
    text: HOME,
  };
}

interface Reference {
  readonly key: string;
  readonly title: string;
  readonly count: number;
}

/** VitePress takes the texts of the hero and of the features for HTML, but those of buttons for text. */
function settings(references: readonly Reference[]): Readonly<Record<string, unknown>> {
  return {
    layout: 'StartPage',
    isHome: true,
    sidebar: false,
    titleTemplate: 'A typed client for the Heffl CRM',
    hero: {
      name: 'heffl',
      text: 'A typed client for the Heffl CRM',
      tagline:
        'Custom fields, ids and filters are types. Lists page themselves, and the rate limit is kept without a setting.',
      actions: [
        { theme: 'brand', text: 'Get started', link: '/guides/getting-started.html' },
        { theme: 'alt', text: 'Client reference', link: '/client/index.html' },
        ...references.map(({ key, title }) => ({
          theme: 'alt',
          text: oneLine(title),
          link: `/api/${key}.html`,
          target: '_self',
        })),
      ],
    },
    features: features(references),
  };
}

function features(references: readonly Reference[]): readonly Readonly<Record<string, string>>[] {
  const counts = references.map(({ title, count }) => `${escapeHtml(oneLine(title))} has ${count} operations`);
  return [
    {
      title: 'Exact where it matters',
      details: "A key that begins with cf_ compiles, a typo does not. A deal's id is no client's id.",
      link: '/guides/custom-fields.html',
      linkText: 'Custom fields',
    },
    {
      title: 'Lists without an end to mind',
      details: 'Iterate a list for every item of every page, cap it, resume it in another process.',
      link: '/guides/pagination.html',
      linkText: 'Pagination',
    },
    {
      title: 'Sixty a minute, kept',
      details: 'All clients of a process share the budget of their key. Requests beyond it wait in a queue.',
      link: '/guides/rate-limits-and-retries.html',
      linkText: 'Rate limits and retries',
    },
    {
      title: 'Errors that say what to do',
      details: 'Method, route, status, code and advice. And whether a change may have been made.',
      link: '/guides/errors.html',
      linkText: 'Errors',
    },
    {
      title: 'Both APIs, one key',
      details: `${counts.join('; ')}. v1 says what replaces it.`,
      link: '/guides/v1-to-v2.html',
      linkText: 'From v1 to v2',
    },
    {
      title: 'Honest about what is known',
      details: 'Heffl publishes no description. Every operation here says where it was learnt.',
      link: '/guides/what-is-known.html',
      linkText: 'What is known',
    },
  ];
}

const HOME = `\`\`\`ts
import { Heffl } from 'heffl';

const heffl = new Heffl();

const open = heffl.deals.list({
  filters: { status: { operator: 'is', values: ['ACTIVE'] } },
});

// Every open deal, page after page.
for await (const deal of open) {
  console.log(deal.title, deal.cf_priority);
}
\`\`\`
`;

function countOperations({ resources }: SiteSource['apis'][number]['model']): number {
  const count = (list: typeof resources): number =>
    list.reduce((sum, { operations, children }) => sum + operations.length + count(children), 0);
  return count(resources);
}

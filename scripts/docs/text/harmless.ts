import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { linkTarget } from './link-target.js';

type Addresses = ReadonlyMap<string, string>;

/** A description's tree reduced to prose. Other nodes are shown as their text. */
export function harmless(root: Root): Root {
  const addresses = new Map(definitionsIn(root).map(({ identifier, url }) => [identifier, url]));
  return { type: 'root', children: root.children.flatMap((child) => blockOf(child, addresses)) };
}

function definitionsIn(node: Nodes): Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

function blockOf(node: RootContent, addresses: Addresses): RootContent[] {
  switch (node.type) {
    case 'definition':
      return [];
    case 'html':
      return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }];
    case 'code':
      return [{ type: 'code', lang: node.lang?.match(/^\w{1,20}$/)?.[0] ?? null, value: node.value }];
    case 'heading': {
      const children = phrases(node.children, addresses);
      return [{ type: 'paragraph', children: [{ type: 'strong', children }] }];
    }
    case 'paragraph':
    case 'tableCell':
      return [{ ...node, children: phrases(node.children, addresses) }];
    default:
      if (!('children' in node)) return [node];
      return [{ ...node, children: node.children.flatMap((child) => blockOf(child, addresses)) } as RootContent];
  }
}

function phrases(nodes: readonly PhrasingContent[], addresses: Addresses): PhrasingContent[] {
  return nodes.flatMap((node) => phraseOf(node, addresses));
}

function phraseOf(node: PhrasingContent, addresses: Addresses): PhrasingContent[] {
  switch (node.type) {
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'image':
      return linkTo(node.url, [{ type: 'text', value: node.alt || node.url }]);
    case 'imageReference':
      return linkTo(addresses.get(node.identifier), [{ type: 'text', value: node.alt || node.identifier }]);
    case 'link':
      return linkTo(node.url, phrases(node.children, addresses));
    case 'linkReference':
      return linkTo(addresses.get(node.identifier), phrases(node.children, addresses));
    default:
      if (!('children' in node)) return [node];
      return [{ ...node, children: phrases(node.children, addresses) } as PhrasingContent];
  }
}

function linkTo(address: string | undefined, children: PhrasingContent[]): PhrasingContent[] {
  // A relative link is relative to the description's file, which is nowhere on the site.
  const url = /^([a-z]+:|[/#])/i.test(address ?? '') ? linkTarget(address ?? '') : undefined;
  return url === undefined ? children : [{ type: 'link', url, children }];
}

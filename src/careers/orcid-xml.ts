// A public record of ORCID as XML, as its yearly files hold them, in the shape that its JSON has.

import { XMLParser } from 'fast-xml-parser';

type Node = string | { readonly [child: string]: Node | readonly Node[] | undefined } | undefined;

const LISTS: ReadonlySet<string> = new Set(['affiliation-group', 'employment-summary']);
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => LISTS.has(name),
});

/** Along these children; a list has none. */
const at = (node: Node, ...path: readonly string[]): Node =>
  path.reduce<Node>((found, name) => {
    const child = typeof found === 'object' ? found[name] : undefined;
    return Array.isArray(child) ? undefined : (child as Node);
  }, node);

const listAt = (node: Node, name: string): readonly Node[] => {
  const child = typeof node === 'object' ? node[name] : undefined;
  return Array.isArray(child) ? (child as readonly Node[]) : [];
};

function textAt(node: Node, ...path: readonly string[]): string | undefined {
  const found = at(node, ...path);
  return typeof found === 'object' ? textAt(found, '#text') : found || undefined;
}

const dayAt = (employment: Node, name: string) => ({ year: { value: textAt(employment, name, 'year') ?? null } });

function employmentOf(employment: Node) {
  const organisation = (...path: string[]) => textAt(employment, 'organization', ...path) ?? null;
  const code = textAt(employment, '@put-code');
  return {
    ...(code !== undefined && { 'put-code': Number(code) }),
    'role-title': textAt(employment, 'role-title') ?? null,
    'start-date': dayAt(employment, 'start-date'),
    'end-date': dayAt(employment, 'end-date'),
    'organization': {
      'name': organisation('name'),
      'address': { country: organisation('address', 'country') },
      'disambiguated-organization': {
        'disambiguated-organization-identifier': organisation('disambiguated-organization', 'disambiguated-organization-identifier'),
        'disambiguation-source': organisation('disambiguated-organization', 'disambiguation-source'),
      },
    },
  };
}

/** Throws where the text is no XML. */
export function orcidFromXml(text: string) {
  const record = at(parser.parse(text, true) as Node, 'record');
  const path = textAt(record, 'orcid-identifier', 'path');
  const changed = Date.parse(textAt(record, 'history', 'last-modified-date') ?? '');
  const name = (part: string) => ({ value: textAt(record, 'person', 'name', part) ?? null });
  const groups = listAt(at(record, 'activities-summary', 'employments'), 'affiliation-group');
  return {
    ...(path !== undefined && { 'orcid-identifier': { path } }),
    ...(!Number.isNaN(changed) && { 'last-modified-date': { value: changed } }),
    'person': { name: { 'given-names': name('given-names'), 'family-name': name('family-name'), 'credit-name': name('credit-name') } },
    'activities-summary': {
      employments: {
        'affiliation-group': groups.map((group) => ({
          summaries: listAt(group, 'employment-summary').map((employment) => ({ 'employment-summary': employmentOf(employment) })),
        })),
      },
    },
  };
}

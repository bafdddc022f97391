// Role families: "CEO" and "co-founder and chief executive" may be one role, "chief executive" and "researcher" are not.
// Claims word roles in English, lower case; this list is of that vocabulary, not of any text's language.

const SHORT: Readonly<Record<string, string>> = {
  ceo: 'chief executive',
  cto: 'chief technology',
  coo: 'chief operating',
  cfo: 'chief financial',
  cso: 'chief scientist',
  cpo: 'chief product',
  cro: 'chief revenue',
  vp: 'vice president',
  svp: 'vice president',
  evp: 'vice president',
  md: 'managing director',
};

// Tried in this order on what the rows above have left: "vice president" is no president, "research engineer" is both.
const FAMILIES: readonly (readonly [family: string, pattern: RegExp])[] = [
  ['chief executive', /\bchief executive\b|\bmanaging director\b/],
  ['chief technology', /\bchief (?:technology|technical)\b/],
  ['chief scientist', /\bchief (?:\w+ )?scientist\b|\bchief (?:science|scientific|research)\b/],
  ['chief operating', /\bchief operating\b/],
  ['chief financial', /\bchief financ\w+\b/],
  ['chief', /\bchief (?:\w+ )?(?:officer|\w+)\b/],
  ['board', /\b(?:board|chair\w*|director of the board|non-executive|observer)\b/],
  ['vice president', /\bvice[- ]president\b/],
  ['president', /\bpresident\b/],
  ['founder', /\b(?:co-?)?founder\b/],
  ['head', /\b(?:co-?)?(?:head|lead\w*|director|manager)\b/],
  ['professor', /\b(?:professor|lecturer|dean|chair of)\b/],
  ['research', /\b(?:research\w*|scientist)\b/],
  ['engineer', /\b(?:engineer\w*|developer|programmer|staff)\b/],
  ['adviser', /\b(?:advis[eo]r|consultant|fellow)\b/],
  ['investor', /\b(?:investor|partner)\b/],
  ['student', /\b(?:student|intern)\b/],
];

const expand = (role: string): string => role.toLowerCase().replace(/\b[a-z]{2,3}\b/g, (word) => SHORT[word] ?? word);

/** The families a role belongs to; none if it is of no known one. */
export function familiesOf(role: string): ReadonlySet<string> {
  let rest = expand(role);
  const found = new Set<string>();
  for (const [family, pattern] of FAMILIES) {
    if (!pattern.test(rest)) continue;
    found.add(family);
    rest = rest.replace(pattern, ' ');
  }
  return found;
}

/** An unknown role may be any. */
export function sameRoleFamily(a: string, b: string): boolean {
  const [ofA, ofB] = [familiesOf(a), familiesOf(b)];
  return ofA.size === 0 || ofB.size === 0 || [...ofA].some((family) => ofB.has(family));
}

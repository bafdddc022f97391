// robots.txt by RFC 9309: the group for this program, else the group for all; of its rules the longest match counts, and of two equally
// long ones the one that allows.

interface Rule {
  readonly allow: boolean;
  readonly path: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
}

/** A file may be longer; only this much of it must be read. */
export const MAX_ROBOTS_BYTES = 500_000;
const MAX_RULES = 5_000;
const MAX_PATTERN = 500;

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let last: Group | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      if (!last || last.rules.length > 0) groups.push((last = { agents: [], rules: [] }));
      last.agents.push(value.trim().toLowerCase());
    } else if ((name === 'allow' || name === 'disallow') && last && last.rules.length < MAX_RULES) {
      // An empty `Disallow:` forbids nothing, but ends the list of agents like any rule.
      last.rules.push({ allow: name === 'allow' || value.trim() === '', path: value.trim().slice(0, MAX_PATTERN) });
    }
  }
  return groups;
}

/** Does `*` and `$` matching in one pass, without going back over a pattern with many stars. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const last = i === parts.length - 1;
    if (anchored && last) return i === 0 ? path === part : path.length - part.length >= at && path.endsWith(part);
    const found = i === 0 ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** Percent-encoded and plain letters are the same path. */
const plain = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/** May a program that calls itself `agent` (lower case) read this path, query included? */
export function robotsAllow(text: string, agent: string, path: string): boolean {
  const groups = groupsOf(text.replace(/^\ufeff/, ''));
  const own = groups.filter(({ agents }) => agents.includes(agent));
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))).flatMap((group) => group.rules);
  let best: Rule | undefined;
  for (const rule of rules) {
    if (rule.path === '' || !matches(plain(rule.path), plain(path))) continue;
    if (!best || rule.path.length > best.path.length || (rule.path.length === best.path.length && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}

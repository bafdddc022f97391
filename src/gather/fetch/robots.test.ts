import { expect, test } from 'vitest';
import { cpuMs } from '../../base/cpu.fixture.ts';
import { robotsAllow } from './robots.ts';

const FILE = `# a comment
User-agent: *
Disallow: /private/
Allow: /private/open
Disallow: /*.pdf$
Disallow: /a*b*c
Crawl-delay: 10

User-agent: Greedy
User-agent: Other
Disallow: /
`;

test.each([
  [FILE, '/', true],
  [FILE, '/private/x', false],
  [FILE, '/private/open/x', true],
  [FILE, '/x/y.pdf', false],
  [FILE, '/x/y.pdf?z', true],
  [FILE, '/axxbyyc', false],
  [FILE, '/axxc', true],
  ['', '/x', true],
  ['User-agent: *\nDisallow:', '/x', true],
  ['User-agent: *\nDisallow: /', '/x', false],
  ['User-agent: *\nDisallow: /\n\nUser-agent: Mercato\nDisallow: /no', '/x', true],
  ['User-agent: *\nDisallow: /\n\nUser-agent: Mercato\nDisallow: /no', '/no', false],
  ['user-AGENT : MERCATO # me\r\nDISALLOW : /x # this', '/x', false],
  ['User-agent: *\nDisallow: /x\nAllow: /x', '/x', true],
  ['User-agent: *\nDisallow: /%C3%A9', '/é', false],
  ['User-agent: *\nDisallow: /x$', '/x', false],
  ['User-agent: *\nDisallow: /x$', '/xy', true],
  ['Disallow: /', '/x', true],
  ['<html>not found</html>', '/x', true],
])('%j %s', (text, path, allowed) => {
  expect(robotsAllow(text, 'mercato', path)).toBe(allowed);
});

test('a pattern of many stars does not go back and forth', () => {
  const from = cpuMs();
  expect(robotsAllow(`User-agent: *\nDisallow: /${'*a'.repeat(240)}b$`, 'mercato', `/${'a'.repeat(20_000)}`)).toBe(true);
  expect(cpuMs() - from).toBeLessThan(200);
});

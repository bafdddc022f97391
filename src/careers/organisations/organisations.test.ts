import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../model/register.ts';
import { countryOf } from './countries.ts';
import type { Institution } from './known.ts';
import { createResolver } from './organisations.ts';

const organisation = (id: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
  id,
  name,
  aliases: [],
  kind: 'company',
  country: 'US',
  founded: null,
  parent: null,
  wikidata: null,
  homepage: null,
  ...more,
});

const REGISTER: readonly Organisation[] = [
  organisation('google', 'Google', { aliases: ['Google Research', '谷歌'] }),
  organisation('google-brain', 'Google Brain', { kind: 'lab', parent: 'google', unit: true }),
  organisation('deepmind', 'DeepMind', { kind: 'lab', country: 'GB', parent: 'google' }),
  organisation('meta', 'Meta', { aliases: ['Facebook', 'Meta AI'] }),
  organisation('apple', 'Apple', { weak: ['Apple'] }),
  organisation('toronto', 'University of Toronto', { kind: 'university', country: 'CA' }),
  organisation('cambridge', 'University of Cambridge', { kind: 'university', country: 'GB', aliases: ['Cambridge'] }),
  organisation('mit', 'Massachusetts Institute of Technology', { kind: 'university', aliases: ['MIT'] }),
  organisation('tsinghua', 'Tsinghua University', { kind: 'university', country: 'CN', aliases: ['清华大学'] }),
  organisation('cnrs', 'CNRS', { kind: 'university', country: 'FR' }),
  organisation('fund', 'Orange Fund', { kind: 'fund' }),
];

const INSTITUTIONS: readonly Institution[] = [
  { name: 'CNRS', is: 'cnrs', aliases: ['Centre National de la Recherche Scientifique'], umbrella: true },
  { name: 'University of California, San Diego', aliases: ['UC San Diego'], kind: 'university', country: 'US' },
  { name: 'Nanjing University', aliases: [], kind: 'university', country: 'CN' },
  { name: 'Technical University of Munich', aliases: ['TU Munich', 'Technische Universität München'], kind: 'university', country: 'DE' },
];

const resolver = createResolver(REGISTER, INSTITUTIONS);
const keyOf = (raw: string): string | undefined => resolver.resolve(raw)?.organisation.key;

describe('known organisations', () => {
  test.each([
    ['Dept. of Computer Science, Univ. of Toronto', 'register:toronto'],
    ['Toronto University', 'register:toronto'],
    ['Google Brain, Mountain View, CA', 'register:google-brain'],
    ['Robotics at Google', 'register:google'],
    ['Google Research, Zurich, Switzerland', 'register:google'],
    ['DeepMind', 'register:deepmind'],
    ['FAIR, Meta AI', 'register:meta'],
    ['MIT CSAIL', 'register:mit'],
    ['MIT, Computer Science and Artificial Intelligence Laboratory, Cambridge, MA, USA', 'register:mit'],
    ['University of Cambridge, Cambridge, UK', 'register:cambridge'],
    ['清华大学', 'register:tsinghua'],
    ['School of Software, Tsinghua University, Beijing, China', 'register:tsinghua'],
    ['jane@example.org, University of California, San Diego', 'name:university-of-california-san-diego'],
    ['University of California at San Diego', 'name:university-of-california-san-diego'],
    ['Cambridge University Engineering Department', 'register:cambridge'],
    ['Department of ECE, UC San Diego', 'name:university-of-california-san-diego'],
    ['Institut f ¨ur Informatik, Technische Universit ¨at M ¨unchen', 'name:technical-university-of-munich'],
  ])('%s is %s', (raw, key) => expect(keyOf(raw)).toBe(key));
});

describe('what must not be taken for a known one', () => {
  test.each([
    ['Nanjing University of Aeronautics and Astronautics', 'name:nanjing-university-of-aeronautics-and-astronautics'],
    ['Apple Orchard Laboratories', 'name:apple-orchard-laboratories'],
    ['University of Lyon, CNRS, France', 'name:university-of-lyon'],
    ['Harbin Engineering University', 'name:harbin-engineering-university'],
    ['Bundeswehr University Munich', 'name:bundeswehr-university-munich'],
    ['Institut national des sciences, Cambridge', 'name:institut-national-des-sciences'],
  ])('%s is %s', (raw, key) => expect(keyOf(raw)).toBe(key));

  test('a fund is no place of research', () => expect(resolver.resolve('Orange Fund')?.organisation.known).toBe(false));
});

describe('unknown ones stay apart, as themselves', () => {
  test.each([
    ['Dept. of Robotics, University of Norrland, Sweden', 'name:university-of-norrland', 'university'],
    ['Norrland University', 'name:university-of-norrland', 'university'],
    ['Department of ECE Norrland State University', 'name:norrland-state-university', 'university'],
    ['Université de Norrland', 'name:university-of-norrland', 'university'],
    ['Halden Robotics, Inc., Boston, MA', 'name:halden-robotics', 'industry'],
    ['Institute of Sorting, Norrland, Sweden', 'name:institute-of-sorting', 'institute'],
    ['Ministry of Sorting', 'name:ministry-of-sorting', 'government'],
  ])('%s', (raw, key, sector) => expect(resolver.resolve(raw)?.organisation).toMatchObject({ key, sector, known: false }));

  test('a department of nowhere names nothing', () => {
    expect(resolver.resolve('Department of Computer Science')).toBeNull();
    expect(resolver.resolve('12345')).toBeNull();
    expect(resolver.resolve('USA')).toBeNull();
  });
});

test.each([
  ['USA', 'US'],
  ['P.R. China', 'CN'],
  ['Republic of Korea', 'KR'],
  ['CA 94305', 'US'],
  ['Massachusetts', 'US'],
  ['France', 'FR'],
  ['Hong Kong SAR', 'HK'],
  ['Toronto', null],
  ['Samsung AI Center NY', null],
])('%s lies in %s', (part, country) => expect(countryOf(part)).toBe(country));

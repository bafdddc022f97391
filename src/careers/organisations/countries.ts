// Countries at the end of an affiliation: their English names from the engine's own list of regions, what else they are called in
// addresses, and the states of the USA.

import { nameKey } from '../../base/fold.ts';
import { remembered } from '../../base/remembered.ts';

const ALSO: Readonly<Record<string, string>> = {
  'usa': 'US', 'u s a': 'US', 'us': 'US', 'u s': 'US', 'united states of america': 'US', 'uk': 'GB', 'u k': 'GB', 'england': 'GB', 'scotland': 'GB',
  'wales': 'GB', 'northern ireland': 'GB', 'great britain': 'GB', 'korea': 'KR', 'south korea': 'KR', 'republic of korea': 'KR', 'korea republic of': 'KR',
  'p r china': 'CN', 'pr china': 'CN', 'prc': 'CN', 'p r of china': 'CN', 'people s republic of china': 'CN', 'mainland china': 'CN', 'the netherlands': 'NL',
  'holland': 'NL', 'hong kong': 'HK', 'hong kong sar': 'HK', 'hong kong sar china': 'HK', 'hong kong china': 'HK', 'macau': 'MO', 'macao': 'MO',
  'taiwan': 'TW', 'taiwan r o c': 'TW', 'r o c': 'TW', 'roc': 'TW', 'czech republic': 'CZ', 'russian federation': 'RU', 'viet nam': 'VN', 'turkey': 'TR',
  'turkiye': 'TR', 'iran': 'IR', 'deutschland': 'DE', 'espana': 'ES', 'italia': 'IT', 'schweiz': 'CH', 'suisse': 'CH', 'brasil': 'BR', 'uae': 'AE',
  'u a e': 'AE', 'palestine': 'PS', 'macedonia': 'MK', 'ksa': 'SA',
}; // biome-ignore format: a word list

/** States as words, and as their two letters where a number of the post may follow. */
const STATES =
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming';
const STATE_LETTERS =
  /^(?:.*\s)?(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC)(?:\s+\d{5}(?:-\d{4})?)?\.?$/;
const STATE_NAMES: ReadonlySet<string> = new Set(STATES.split('|'));

/** Codes that the engine knows, but that are no countries of today. */
const NO_COUNTRY: ReadonlySet<string> = new Set('AC AN BU CP CS DD DG DY EA EU EZ FX HV IC NH NT QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ'.split(' '));

function regions(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  for (const a of letters)
    for (const b of letters) {
      const name = NO_COUNTRY.has(a + b) ? undefined : names.of(a + b);
      if (name) found.set(nameKey(name), a + b);
    }
  for (const [name, code] of Object.entries(ALSO)) found.set(name, code);
  return found;
}

const REGIONS = regions();

function countryIn(part: string): string | null {
  const key = nameKey(part.replace(/\b\d[\d-]*\b/g, ' '));
  // Georgia is a state on its own where an address ends in it; the country is named with its city and cannot be told.
  if (STATE_NAMES.has(key) && key !== 'georgia') return 'US';
  return (
    REGIONS.get(key) ??
    (key.split(' ').length <= 3 && STATE_LETTERS.test(part.trim()) && !/\b(?:lab|labs|center|inc|institute|research)\b/.test(key) ? 'US' : null)
  );
}

/** The country that a part of an address names, if it is one and nothing else. */
export const countryOf = remembered(4096, countryIn);

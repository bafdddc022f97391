import { expect, it } from 'vitest';
import { read } from '../reading.fixture.ts';

const organisation = (text: string): unknown => read(text, undefined, 'pl').map(({ roles }) => roles.from ?? roles.to);

it('takes the base form of a name from the case of the adjective before it', () => {
  expect(organisation('Jan Sowa odszedł z gdyńskiej Mewy.')).toEqual(['Mewa']);
  expect(organisation('Jan Sowa odszedł z krakowskiego Lajkonika.')).toEqual(['Lajkonik']);
  expect(organisation('Jan Sowa dołączył do wrocławskiej Ambry.')).toEqual(['Ambra']);
});

it('knows the firm again in another case', () => {
  expect(organisation('Rośnie poznański Orion. Jan Sowa odszedł z Orionu.')).toEqual(['Orion']);
});

it('leaves towns and people alone', () => {
  expect(read('Jan Sowa zamieszkał w podwarszawskim Pruszkowie.', undefined, 'pl')).toEqual([]);
});

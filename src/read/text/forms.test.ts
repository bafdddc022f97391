import { describe, expect, it } from 'vitest';
import { Forms } from './forms.ts';

const add = (forms: Forms, text: string) => forms.add(text, text.toLowerCase(), 'word', false);

describe('forms', () => {
  it('are found where their word stands, and only there', () => {
    const forms = new Forms();
    const [one, other] = [add(forms, 'Meta'), add(forms, 'Metá')];
    const text = 'by Meta and Metá';
    expect(forms.find(text, 3, 7)).toBe(one);
    expect(forms.find(text, 12, 16)).toBe(other);
    expect(forms.find(text, 3, 6)).toBeUndefined();
    expect(forms.find(text, 3, 8)).toBeUndefined();
    expect(forms.get('Meta')).toBe(one);
  });

  it('are found under the name that they are kept by', () => {
    const forms = new Forms();
    const form = forms.add('Meta', 'meta', 'word', true, 'Me\u00adta');
    expect(forms.get('Me\u00adta')).toBe(form);
    expect(forms.get('Meta')).toBeUndefined();
  });

  it('stay apart by the thousand, and are forgotten when they are too many', () => {
    const forms = new Forms();
    const words = Array.from({ length: 8000 }, (_, n) => `w${n}`);
    const made = words.map((word) => add(forms, word));
    expect(words.every((word, n) => forms.get(word) === made[n])).toBe(true);
    const last = add(forms, 'last');
    expect(forms.get('w1')).toBeUndefined();
    expect(forms.get('last')).toBe(last);
  });

  it('of words too long to come again are not kept', () => {
    const forms = new Forms();
    const long = 'x'.repeat(50);
    add(forms, long);
    add(forms, 'x');
    expect(forms.get(long)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { checkedAddress, type HostAddress, rangeOf, webAddress } from './address.ts';

const v4 = (address: string): HostAddress => ({ address, family: address.includes(':') ? 6 : 4 });
const rules = (addresses: readonly string[], allowLoopback: readonly string[] = []) => ({ allowLoopback, lookup: async () => addresses.map(v4) });

describe('an address that is not fetched', () => {
  test.each([
    ['ftp://a.example/x', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['javascript:alert(1)', 'bad-address'],
    ['http://', 'bad-address'],
    ['a.example/x', 'bad-address'],
    ['https://user:secret@a.example/x', 'bad-address'],
    ['https://user@a.example/x', 'bad-address'],
  ])('%s', (text, code) => {
    expect(() => webAddress(text)).toThrow(expect.objectContaining({ code }));
  });

  test('a password is not told on', () => {
    expect(() => webAddress('https://user:secret@a.example/x')).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
  });

  test.each([
    'http://127.0.0.1/',
    'http://127.8.8.8/',
    'http://2130706433/', // 127.0.0.1 as one number
    'http://0177.0.0.1/', // octal
    'http://0x7f.1/', // hexadecimal, short
    'http://0/',
    'http://10.0.0.1/',
    'http://172.16.5.4/',
    'http://192.168.1.1/',
    'http://100.64.0.1/', // carrier-grade NAT
    'http://169.254.169.254/latest/meta-data/', // a cloud's metadata
    'http://192.0.2.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::7f00:1]/', // NAT64 of 127.0.0.1
    'http://[2002:7f00:1::]/', // 6to4 of 127.0.0.1
    'http://[::7f00:1]/', // an obsolete form of 127.0.0.1
    'http://[4000::1]/',
    'http://[2001::1]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[fd00:ec2::254]/',
    'http://[ff02::1]/',
  ])('%s', async (address) => {
    await expect(checkedAddress(webAddress(address), rules([]))).rejects.toMatchObject({ code: 'address-refused' });
  });

  test.each([['localhost'], ['localhost.localdomain'], ['intranet.example']])('%s, by what it resolves to', async (host) => {
    await expect(checkedAddress(new URL(`http://${host}/`), rules(['127.0.0.1']))).rejects.toMatchObject({ code: 'address-refused' });
  });

  test('one private address among public ones is enough', async () => {
    await expect(checkedAddress(new URL('http://a.example/'), rules(['93.184.216.34', '10.0.0.1']))).rejects.toMatchObject({ code: 'address-refused' });
  });

  test('a host that is not known', async () => {
    const lookup = async (): Promise<never> => {
      throw new Error('ENOTFOUND');
    };
    await expect(checkedAddress(new URL('http://a.example/'), { allowLoopback: [], lookup })).rejects.toMatchObject({ code: 'fetch-failed' });
    await expect(checkedAddress(new URL('http://a.example/'), rules([]))).rejects.toMatchObject({ code: 'fetch-failed' });
  });
});

describe('an address that is fetched', () => {
  test('is the one that was checked', async () => {
    expect(await checkedAddress(new URL('https://a.example/'), rules(['93.184.216.34', '2606:2800:220:1::1']))).toEqual(v4('93.184.216.34'));
    expect(await checkedAddress(new URL('https://[2606:2800:220:1::1]/'), rules([]))).toEqual(v4('2606:2800:220:1::1'));
  });

  test.each(['http://[::ffff:93.184.216.34]/', 'http://[64:ff9b::5db8:d822]/', 'http://93.184.216.34:8080/'])('%s', async (address) => {
    await expect(checkedAddress(webAddress(address), rules([]))).resolves.toBeDefined();
  });

  test('loopback by allowance, for this host and port alone', async () => {
    const allowed = ['127.0.0.1:8080', 'test.example:80'];
    expect(await checkedAddress(new URL('http://127.0.0.1:8080/'), rules([], allowed))).toEqual(v4('127.0.0.1'));
    expect(await checkedAddress(new URL('http://test.example/'), rules(['127.0.0.1'], allowed))).toEqual(v4('127.0.0.1'));
    for (const [url, address] of [
      ['http://127.0.0.1:8081/', '127.0.0.1'],
      ['http://127.0.0.2:8080/', '127.0.0.2'],
      ['http://test.example:81/', '127.0.0.1'],
      ['http://test.example/', '10.0.0.1'],
    ] as const)
      await expect(checkedAddress(new URL(url), rules([address], allowed))).rejects.toMatchObject({ code: 'address-refused' });
  });
});

test('what is not an address is not public', () => {
  expect(rangeOf('nonsense')).toBe('invalid');
});

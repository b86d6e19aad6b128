import { describe, expect, it } from 'vitest';
import { isDomain, readDomain } from '@/view/domain';

describe('domains', () => {
  it.each([
    ['https://Shop.Example.com/path?a=b#c', 'shop.example.com'],
    [' example.com. ', 'example.com'],
    ['localhost:3000/', 'localhost:3000'],
    ['not a domain/??', 'not a domain'],
  ])('%j is read as %j', (text, domain) => {
    expect(readDomain(text)).toBe(domain);
  });

  it.each(['example.com', 'a.b.co.uk', 'localhost', 'localhost:3000', 'my_app.intern', 'xn--mnchen-3ya.de', 'münchen.de', '例え.jp', 'नमस्ते.भारत', '10.0.0.7:8080'])(
    '%s can be one',
    (text) => expect(isDomain(text)).toBe(true),
  );

  it.each(['', ' ', 'not a domain', 'a..b', '.com', '-a.com', 'a-.com', 'a.com:0', 'a.com:99999', 'a.com:', 'a@b.com', '*.example.com', 'a.com,b.com', `${'a'.repeat(64)}.com`, '<b>'])(
    '%j cannot',
    (text) => expect(isDomain(text)).toBe(false),
  );
});

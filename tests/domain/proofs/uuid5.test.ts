import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dossierIdOf, projectNamespace, uuid5 } from '#domain/proofs/uuid5.ts';

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const url = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

describe('UUID version 5', () => {
  test.each([
    ['www.example.com', dns, '2ed6657d-e927-568b-95e1-2665a8aea6a2', 'RFC 9562, appendix A.4'],
    ['python.org', dns, '886313e1-3b8a-5372-9b90-0c9aee199e5d', 'the documentation of Python'],
    ['http://www.example.com/', url, 'fcde3c85-2270-590f-9e7c-ee003d65e0e2', 'made with uuid in Python'],
    ['企业', dns, '2d784bfa-2953-5534-95f1-586834dc708f', 'a Chinese name'],
    ['kexiao', dns, projectNamespace, 'the project’s own namespace']
  ])('%s in %s is %s — %s', (name, namespace, expected) => {
    expect(uuid5(name, namespace)).toBe(expected);
  });

  it('is a proper UUID of version 5', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(uuid5(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      })
    );
  });
});

describe('the id of a dossier', () => {
  const enterprise = '1b671a64-40d5-491e-99b0-da01ff1f3341';

  it('is the same on every device, for ever', () => {
    expect(dossierIdOf(enterprise, 2026, 1)).toBe('78c2dd2d-735d-52ea-ae72-b56d488c0c08');
  });

  it('is another for another enterprise, year or filing', () => {
    const ids = [
      dossierIdOf(enterprise, 2026, 1),
      dossierIdOf(enterprise, 2026, 2),
      dossierIdOf(enterprise, 2025, 1),
      dossierIdOf(enterprise.replace('1', '2'), 2026, 1),
      dossierIdOf(enterprise, 2026, 11)
    ];
    expect(new Set(ids).size).toBe(5);
  });
});

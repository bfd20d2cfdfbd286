import { describe, expect, it, test } from 'vitest';
import { roles, scopeKeyOf } from '#domain/roles/roles.ts';
import { scopeKeysOfDossier } from '#domain/roles/visibility.ts';
import { statuses } from '#domain/workflow/dossier.ts';
import { aDossier } from '../../support/aDossier.ts';

describe('who sees a dossier', () => {
  it('is its enterprise alone, until the first submission', () => {
    expect(scopeKeysOfDossier(aDossier({ status: 'draft', submittedOn: null }))).toEqual(['enterprise:e1']);
  });

  test.each(statuses.filter((status) => status !== 'draft'))('in %s also its body and its province', (status) => {
    expect(scopeKeysOfDossier(aDossier({ status }))).toEqual(['enterprise:e1', 'body:b1', 'province:490000']);
  });

  test.each(['withdrawn', 'expired'] as const)(
    '%s without ever having been submitted stays the enterprise’s own',
    (status) => {
      expect(scopeKeysOfDossier(aDossier({ status, submittedOn: null }))).toEqual(['enterprise:e1']);
    }
  );
});

test.each([
  ['enterprise', 'e1', 'enterprise:e1'],
  ['clerk', 'c1', 'desk:c1'],
  ['reviewer', 'b1', 'body:b1'],
  ['province', '490000', 'province:490000'],
  ['torch', '*', 'torch']
] as const)('%s of %s reads under %s', (role, scope, key) => {
  expect(scopeKeyOf({ role, scope })).toBe(key);
  expect(roles).toContain(role);
});

/** The parties of the process; glossary.md has their Chinese names. */
export const roles = ['enterprise', 'clerk', 'reviewer', 'province', 'torch'] as const;
export type Role = (typeof roles)[number];

/**
 * What a person may act for: one role in one scope.
 * `scope` is an enterprise id, an evaluation body id, a province's division code, or `*` for the national operator.
 */
export type Membership = { role: Role; scope: string };

/** The feed key under which a membership's rows are found. */
export type ScopeKey =
  | `enterprise:${string}`
  | `body:${string}`
  | `desk:${string}`
  | `province:${string}`
  | `user:${string}`
  | 'torch'
  | 'public';

export function scopeKeyOf({ role, scope }: Membership): ScopeKey {
  switch (role) {
    case 'enterprise':
      return `enterprise:${scope}`;
    case 'clerk':
      return `desk:${scope}`;
    case 'reviewer':
      return `body:${scope}`;
    case 'province':
      return `province:${scope}`;
    case 'torch':
      return 'torch';
  }
}

import { type Me } from '#protocol/documents.ts';

/** The page a person's work begins on, by role. Roles whose rooms come later begin on the public home. */
export function homeOf({ memberships }: Me): string {
  switch (memberships[0]?.role) {
    case 'enterprise':
      return '/enterprise';
    case 'reviewer':
      return '/review';
    case 'province':
      return '/province';
    default:
      return '/';
  }
}

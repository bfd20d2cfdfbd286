import { type Membership } from '#domain/roles/roles.ts';
import { type Me } from '#protocol/documents.ts';
import { type Office } from '../usecases/office.ts';
import { type SignedIn } from './signedIn.ts';

/** The signed-in person as the screens know him: each membership with the name of what it is for. */
export async function meOf(office: Office, { userId, username, displayName, memberships }: SignedIn): Promise<Me> {
  const named = memberships.map(async (membership) => ({
    ...membership,
    scopeName: await scopeName(office, membership)
  }));
  return { userId, username, displayName, memberships: await Promise.all(named) };
}

async function scopeName({ storage }: Office, { role, scope }: Membership): Promise<string> {
  const { enterprises } = storage.read;
  switch (role) {
    case 'enterprise':
      return (await enterprises.enterprise(scope))?.name ?? scope;
    case 'reviewer':
    case 'clerk':
      return (await enterprises.body(scope))?.name ?? scope;
    case 'province':
      return (await enterprises.authority(scope))?.name ?? scope;
    case 'torch':
      return '';
  }
}

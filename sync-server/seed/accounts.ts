import { type Membership } from '#domain/roles/roles.ts';
import { bodies, provinceCode } from './bodies.ts';
import { firstOf, seedCases } from './courses.ts';

/** The one password of every demonstration account, shown on the sign-in page. */
export const demoPassword = 'kexiao-demo';

export type SeedAccount = {
  username: string;
  password: string;
  displayName: string;
  memberships: Membership[];
};

/** The accounts of the demonstration: one for each role, three enterprises, two reviewers, two officers of the province. */
export function seedAccounts(): SeedAccount[] {
  const cases = seedCases();
  const account = (username: string, displayName: string, role: Membership['role'], scope: string): SeedAccount => ({
    username,
    displayName,
    password: demoPassword,
    memberships: [{ role, scope }]
  });
  const [city, zone] = bodies;
  // All three lie with the first reviewer, so that a newcomer finds again what he has just submitted.
  const enterprises = (['draft', 'returned', 'registered'] as const).map((course) => {
    const { creditCode, name, enterpriseId } = firstOf(course, cases, city!.id);
    return account(creditCode, name, 'enterprise', enterpriseId);
  });
  return [
    ...enterprises,
    account('reviewer', '审核员 林书宁', 'reviewer', city!.id),
    account('reviewer2', '审核员 梁允之', 'reviewer', zone!.id),
    account('province', '省厅 陈知远', 'province', provinceCode),
    account('province2', '省厅 何若岚', 'province', provinceCode),
    account('clerk', '服务窗口 黄景和', 'clerk', city!.id),
    account('torch', '火炬中心 苏明洵', 'torch', '*')
  ];
}

/** The same without what only the server needs. */
export const demoAccounts = () =>
  seedAccounts().map(({ username, password, displayName, memberships }) => ({
    username,
    password,
    displayName,
    role: memberships[0]!.role
  }));

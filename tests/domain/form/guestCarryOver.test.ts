import { describe, expect, it } from 'vitest';
import { carryOver } from '#domain/form/guestCarryOver.ts';
import { findBox } from '#domain/form/box.ts';
import { scoreInputOf } from '#domain/form/scoreInput.ts';
import { filing2026 } from '../../support/aDossier.ts';

const answers = {
  year: 2026,
  conditions: { residentEnterprise: true, restrictedIndustry: false },
  employees: '50',
  scienceStaff: 12.25,
  revenue: '1900',
  totalCosts: '1550',
  rdExpense: '104',
  totalAssets: '8432',
  rdMethod: null,
  ipClassOne: 0,
  ipClassTwo: 4,
  directConfirmation: []
};

describe('what the self-test gives the draft', () => {
  it('fills boxes where one box takes the answer, and hints at the others', () => {
    expect(carryOver(answers)).toEqual({
      sections: {
        conditions: { residentEnterprise: true, restrictedIndustry: false },
        people: { employeesAverage: '50', scienceStaffAverage: '12.25' },
        finances: { mainRevenue: '1900', otherRevenue: '0', totalAssets: '8432' },
        direct: { hasClaim: false }
      },
      hints: [
        { box: 'finances.rdStaff', figure: '104' },
        { box: 'finances.mainCosts', figure: '1550' },
        { box: 'ip.rights', figure: '4' }
      ]
    });
  });

  it('carries claims, and the answer that there are no rights', () => {
    const { sections, hints } = carryOver({ directConfirmation: ['hnte'], ipClassOne: 0, ipClassTwo: 0 });
    expect(sections).toEqual({ direct: { hasClaim: true, claims: ['hnte'] }, ip: { hasRights: false } });
    expect(hints).toEqual([]);
  });

  it('gives scoring back what it could place', () => {
    expect(scoreInputOf(carryOver(answers).sections, filing2026)).toMatchObject({
      employees: '50',
      scienceStaff: '12.25',
      revenue: '1900',
      totalAssets: '8432',
      directConfirmation: []
    });
  });

  it('takes nothing from nothing, and nothing unsound', () => {
    expect(carryOver({})).toEqual({ sections: {}, hints: [] });
    expect(carryOver({ revenue: 'x', employees: '-1', conditions: 7, directConfirmation: 'hnte' })).toEqual({
      sections: {},
      hints: []
    });
  });

  it('hints only at boxes that exist', () => {
    for (const { box } of carryOver(answers).hints) expect(findBox(box)).toBeDefined();
  });
});

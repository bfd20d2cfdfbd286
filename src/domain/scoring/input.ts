import { type ConditionName, type Edition } from './editions/edition.ts';
import { type Hundredths } from './figure.ts';

/** The direct-confirmation items of article 8. */
export const directItems = ['hnte', 'nationalAward', 'ministerialLab', 'ledStandard'] as const;
export type DirectItem = (typeof directItems)[number];

/** The two ways of measuring R&D of article 7. */
export const rdMethods = ['revenue', 'costs'] as const;
export type RdMethod = (typeof rdMethods)[number];

export const figureNames = ['employees', 'scienceStaff', 'revenue', 'totalCosts', 'rdExpense', 'totalAssets'] as const;
export type FigureName = (typeof figureNames)[number];

/** A checked scoring input. What is absent is unknown; only `rdMethod` null means something: the better of the two. */
export type ScoreInput = {
  year: number;
  edition: Edition;
  conditions: Partial<Record<ConditionName, boolean>>;
  rdMethod: RdMethod | null;
  ipClassOne?: number;
  ipClassTwo?: number;
  directConfirmation?: readonly DirectItem[];
} & Partial<Record<FigureName, Hundredths>>;

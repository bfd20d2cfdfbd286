import { done, refused, type Result } from '../result.ts';
import { plan2019 } from './2019.ts';
import { plan2021 } from './2021.ts';
import { plan2024 } from './2024.ts';
import { plan2025 } from './2025.ts';
import { plan2026 } from './2026.ts';
import { type YearPlan } from './yearPlan.ts';

/** Every year plan there is, oldest first. */
export const yearPlans: readonly YearPlan[] = [plan2019, plan2021, plan2024, plan2025, plan2026];

/** The plan of an evaluation year; a year without one is refused, never given another year's. */
export function yearPlan(year: number): Result<YearPlan> {
  const plan = yearPlans.find((each) => each.year === year);
  return plan ? done(plan) : refused('year-unknown', { year });
}

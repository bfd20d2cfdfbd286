import { type Field, type FormSection, type TableField } from './field.ts';
import { basics } from './sections/basics.ts';
import { conditions } from './sections/conditions.ts';
import { cover } from './sections/cover.ts';
import { direct } from './sections/direct.ts';
import { finances } from './sections/finances.ts';
import { ip } from './sections/ip.ts';
import { people } from './sections/people.ts';
import { projects } from './sections/projects.ts';

/** 科技型中小企业信息表, 表 by 表 in the order of the paper; 表八 自评得分 is computed and has no boxes. */
export const sections = {
  cover,
  basics,
  conditions,
  people,
  finances,
  projects,
  ip,
  direct
} as const satisfies Record<string, FormSection>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

/** The boxes of one 表, in the order of the paper. */
export function fieldsOf(section: SectionName): [string, Field | TableField][] {
  return Object.entries(sections[section].fields);
}

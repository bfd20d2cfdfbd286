import { type EvidenceKind } from '#domain/evidence/kinds.ts';
import { costBoxes, rdBoxes } from '#domain/form/computed.ts';
import { demandOf } from '#domain/form/demand.ts';
import { type Field, type TableField } from '#domain/form/field.ts';
import { fieldsOf, type SectionName } from '#domain/form/informationForm.ts';
import { quarterBox } from '#domain/form/quarters.ts';
import { type Filing, type Sections } from '#domain/form/reading.ts';
import { isEvidenceKind } from './evidence.ts';

/** `full`: label above the box, evidence beside it; `rows`: label left, figure right; `pairs`: two boxes side by side. */
export type Layout = 'full' | 'rows' | 'pairs';

export type Asked = { name: string; field: Field | TableField; optional: boolean; proof: EvidenceKind | null };
/** Boxes that stand together on the page, and the evidence that stands beneath them. */
export type Block = { heading: string | null; layout: Layout; boxes: Asked[]; proofs: EvidenceKind[] };

const inRows = new Set<string>([
  ...costBoxes,
  ...rdBoxes,
  ...['employedStaff', 'partTimeStaff', 'temporaryStaff'].map((name) => `people.${name}`),
  ...['doctors', 'masters', 'bachelors', 'juniorCollege', 'otherEducation'].map((name) => `people.${name}`)
]);

function layoutOf(section: SectionName, name: string): Layout {
  if (section === 'people' && quarterBox(name)) return 'pairs';
  return inRows.has(`${section}.${name}`) ? 'rows' : 'full';
}

/** One 表 as its page lays it out; each kind of evidence stands once, by the first box that it proves. */
export function blocksOf(
  sections: Sections,
  section: SectionName,
  filing: Filing,
  headings: Partial<Record<string, string>>
): Block[] {
  const blocks: Block[] = [];
  const placed = new Set<EvidenceKind>();
  for (const [name, field] of fieldsOf(section)) {
    const demand = demandOf(sections, filing, section, name);
    if (demand === 'not-asked') continue;
    const heading = headings[`${section}.${name}`] ?? null;
    const layout = layoutOf(section, name);
    const last = blocks.at(-1);
    const block =
      last && !heading && last.layout === layout && layout !== 'full'
        ? last
        : { heading, layout, boxes: [], proofs: [] };
    if (block !== last) blocks.push(block);
    const open = proofsOf(field).filter((kind) => !placed.has(kind));
    const beside = layout === 'full' && field.kind !== 'table' ? open.slice(0, 1) : [];
    if (layout !== 'full' || field.kind === 'table') block.proofs.push(...open);
    for (const kind of [...beside, ...block.proofs]) placed.add(kind);
    block.boxes.push({ name, field, optional: demand === 'optional', proof: beside[0] ?? null });
  }
  return blocks;
}

function proofsOf(field: Field | TableField): EvidenceKind[] {
  const rows = field.kind === 'table' ? Object.values(field.columns) : [field];
  return [...new Set(rows.flatMap(({ evidence = [] }) => [...evidence]))].filter(isEvidenceKind);
}

import { isBlank } from '#domain/form/boxValue.ts';
import { carryOver, type CarryOverHint } from '#domain/form/guestCarryOver.ts';
import { type Section } from '#domain/workflow/dossier.ts';
import { type DossierRow, type ReferenceDocument } from '#protocol/documents.ts';
import { type Workspace } from '$lib/store/workspace.ts';

type EnterpriseReference = Extract<ReferenceDocument, { kind: 'enterprise' }>;

/** A withdrawn or expired filing does not count: the enterprise files again under the next ordinal. */
export const ordinalOf = (rows: readonly DossierRow[], year: number): number =>
  1 + rows.filter((row) => row.year === year && (row.status === 'withdrawn' || row.status === 'expired')).length;

/** Writes what the account already knows into an empty 表一; what a person typed is never overwritten. */
export async function fillFromAccount(
  workspace: Workspace,
  subjectId: string,
  known: EnterpriseReference
): Promise<void> {
  const { basics } = await workspace.drafts.read('informationForm', subjectId);
  const from: Section = {
    name: known.name,
    creditCode: known.creditCode,
    division: known.division,
    foundedOn: known.foundedOn,
    legalRepresentative: known.legalRepresentative,
    contactName: known.contactName,
    contactPhone: known.contactPhone,
    contactEmail: known.contactEmail,
    address: known.address
  };
  await fill(workspace, subjectId, 'basics', from, basics?.fields ?? {});
}

/** Where the self-test leaves its answers, as exchange JSON. */
const selfTestKey = 'kexiao-self-test';

/** What the self-test gave: the boxes that took a figure or an answer, and what has no single box. */
export type Carried = { boxes: string[]; hints: CarryOverHint[] };

/** Takes the self-test's answers into a draft; a box that somebody filled keeps what it has. */
export async function fillFromSelfTest(workspace: Workspace, subjectId: string): Promise<Carried | null> {
  const input = readSelfTest();
  if (!input) return null;
  const { sections, hints } = carryOver(input);
  const there = await workspace.drafts.read('informationForm', subjectId);
  const boxes: string[] = [];
  for (const [section, fields] of Object.entries(sections)) {
    const taken = await fill(workspace, subjectId, section, fields, there[section]?.fields ?? {});
    boxes.push(...taken.map((name) => `${section}.${name}`));
  }
  return { boxes, hints };
}

/** Writes what is known into the boxes that are blank; answers which. */
async function fill(
  workspace: Workspace,
  subjectId: string,
  section: string,
  from: Section,
  there: Section
): Promise<string[]> {
  const wanted = Object.entries(from).filter(([name, value]) => !isBlank(value) && isBlank(there[name]));
  if (wanted.length > 0)
    await workspace.drafts.change({ kind: 'informationForm', subjectId, section }, Object.fromEntries(wanted));
  return wanted.map(([name]) => name);
}

function readSelfTest(): Record<string, unknown> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(selfTestKey) ?? 'null');
    const input = (kept as { input?: unknown } | null)?.input;
    return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : null;
  } catch (error) {
    // Somebody else's text under this key: the draft starts empty.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

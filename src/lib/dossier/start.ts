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

/** Takes the self-test's answers into a draft; what has no single box comes back as hints. */
export async function fillFromSelfTest(workspace: Workspace, subjectId: string): Promise<CarryOverHint[] | null> {
  const input = readSelfTest();
  if (!input) return null;
  const { sections, hints } = carryOver(input);
  const there = await workspace.drafts.read('informationForm', subjectId);
  for (const [section, fields] of Object.entries(sections))
    await fill(workspace, subjectId, section, fields, there[section]?.fields ?? {});
  return hints;
}

async function fill(workspace: Workspace, subjectId: string, section: string, from: Section, there: Section) {
  const patch = Object.entries(from).filter(
    ([name, value]) => value && (there[name] === undefined || there[name] === null)
  );
  const answers = Object.entries(from).filter(
    ([name, value]) => typeof value === 'boolean' && there[name] === undefined
  );
  const wanted = Object.fromEntries([...patch, ...answers]);
  if (Object.keys(wanted).length === 0) return;
  await workspace.drafts.change({ kind: 'informationForm', subjectId, section }, wanted);
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

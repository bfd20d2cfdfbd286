import { type Status } from '#domain/workflow/dossier.ts';
import { type ReferenceDocument } from '#protocol/documents.ts';
import {
  type AuthorityRecord,
  type BodyRecord,
  type DossierHead,
  type EnterpriseRecord,
  type Tx
} from '../storage/storage.ts';
import { hashOfState, writeAudit } from './audit.ts';
import { publish } from './feed.ts';
import { type Office } from './office.ts';
import { saveDossiers } from './publishDossiers.ts';

/** Enters or changes an enterprise's record; its open dossiers follow it to another body. */
export async function putEnterprise(office: Office, record: EnterpriseRecord): Promise<void> {
  await put(office, record, 'putEnterprise', record.enterpriseId, async (tx) => {
    const before = await tx.enterprises.enterprise(record.enterpriseId);
    await tx.enterprises.putEnterprise(record);
    const document = { ...record, id: record.enterpriseId, kind: 'enterprise', _deleted: false } as const;
    await publishReference(tx, document, [`enterprise:${record.enterpriseId}`]);
    if (before && before.bodyId !== record.bodyId) await moveOpenDossiers(tx, record);
  });
}

/** Enters or changes an evaluation body; anyone may know whom to ask. */
export const putBody = (office: Office, record: BodyRecord): Promise<void> =>
  put(office, record, 'putBody', record.id, async (tx) => {
    await tx.enterprises.putBody(record);
    await publishReference(tx, { ...record, kind: 'body', _deleted: false }, ['public']);
  });

/** Enters or changes the name of a province's authority. */
export const putAuthority = (office: Office, record: AuthorityRecord): Promise<void> =>
  put(office, record, 'putAuthority', record.provinceCode, async (tx) => {
    await tx.enterprises.putAuthority(record);
    const document = { ...record, id: `authority-${record.provinceCode}`, kind: 'authority', _deleted: false } as const;
    await publishReference(tx, document, ['public']);
  });

async function put(
  { storage, clock }: Office,
  record: { provinceCode: string },
  step: string,
  subjectId: string,
  save: (tx: Tx) => Promise<void>
): Promise<void> {
  const at = clock();
  await storage.transaction(async (tx) => {
    await save(tx);
    const who = { userId: 'system', role: 'office', onBehalfOf: null, deviceAt: null, intentId: null };
    const afterHash = hashOfState(record);
    await writeAudit(tx, { ...who, chain: record.provinceCode, at, step, subjectId, beforeHash: null, afterHash });
  });
}

const publishReference = (tx: Tx, document: ReferenceDocument, scopeKeys: string[]): Promise<void> =>
  publish(tx, { collection: 'reference', id: document.id, body: JSON.stringify(document), scopeKeys });

/** A body keeps what it has recommended. */
const openStatuses: readonly Status[] = ['draft', 'submitted', 'returned', 'reviewPassed'];

async function moveOpenDossiers(tx: Tx, { enterpriseId, bodyId, provinceCode }: EnterpriseRecord): Promise<void> {
  const all = await tx.dossiers.ofEnterprise(enterpriseId);
  const open = all.filter(({ status }: DossierHead) => openStatuses.includes(status));
  await saveDossiers(
    tx,
    open.map((head) => ({ ...head, bodyId, provinceCode }))
  );
}

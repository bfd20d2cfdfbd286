import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type DossierHead,
  type IntentRecord,
  type RegistryEntry,
  type Storage
} from '../../sync-server/storage/storage.ts';

/** What every storage keeps, whatever keeps it: the same suite runs on each. */
export function storageContract(
  name: string,
  open: () => Promise<{ storage: Storage; close: () => Promise<void> }>
): void {
  describe(name, () => {
    let storage: Storage;
    let close: () => Promise<void>;
    beforeEach(async () => ({ storage, close } = await open()));
    afterEach(() => close());

    test('what a transaction wrote is read after it, whatever failed in between is not', async () => {
      await storage.transaction((tx) => tx.meta.set('a', '1'));
      const failing = storage.transaction(async (tx) => {
        await tx.meta.set('a', '2');
        expect(await tx.meta.get('a')).toBe('2');
        throw new Error('power cut');
      });
      await expect(failing).rejects.toThrow('power cut');
      expect(await storage.read.meta.get('a')).toBe('1');
    });

    test('transactions at once lose no update', async () => {
      await Promise.all(
        Array.from({ length: 50 }, () =>
          storage.transaction(async (tx) => tx.meta.set('n', String(Number((await tx.meta.get('n')) ?? 0) + 1)))
        )
      );
      expect(await storage.read.meta.get('n')).toBe('50');
    });

    test('a snapshot sees one moment, whatever is written meanwhile', async () => {
      await storage.transaction((tx) => tx.meta.set('a', '1'));
      await storage.snapshot(async (read) => {
        expect(await read.meta.get('a')).toBe('1');
        await storage.transaction((tx) => tx.meta.set('a', '2'));
        expect(await read.meta.get('a')).toBe('1');
      });
      expect(await storage.read.meta.get('a')).toBe('2');
    });

    test('a dossier comes back as it went in, with its forms', async () => {
      const form = {
        kind: 'informationForm' as const,
        edition: '2022',
        year: 2026,
        sections: { b: { z: '一', a: [1] } }
      };
      await storage.transaction(async (tx) => {
        await tx.dossiers.save([aHead(1), aHead(2)]);
        await tx.dossiers.saveForms('d1', { form, previousForm: null, files: [] });
      });
      const { dossiers } = storage.read;
      expect(await dossiers.head('d1')).toEqual(aHead(1));
      expect(await dossiers.head('d9')).toBeUndefined();
      expect(await dossiers.forms('d1')).toEqual({ form, previousForm: null, files: [] });
      expect(await dossiers.forms('d2')).toEqual({ form: null, previousForm: null, files: [] });
      expect(await dossiers.heads(['d2', 'd9', 'd1'])).toEqual([aHead(2), aHead(1)]);
      expect(await dossiers.ofEnterprise('e1')).toEqual([aHead(1)]);
    });

    test('dossiers are found by batch, status and number after they changed', async () => {
      const changed = { ...aHead(1), status: 'registered' as const, batchId: 'b', number: 'n1' };
      await storage.transaction((tx) => tx.dossiers.save([aHead(1), aHead(2)]));
      await storage.transaction((tx) => tx.dossiers.save([changed]));
      const { dossiers } = storage.read;
      expect(await dossiers.inBatch('b')).toEqual([changed]);
      expect(await dossiers.withStatus(2026, 'registered')).toEqual([changed]);
      expect(await dossiers.withStatus(2026, 'draft')).toEqual([aHead(2)]);
      expect(await dossiers.withNumbers(['n1', 'n2'])).toEqual([changed]);
    });

    test('an enterprise has one dossier of each year and ordinal', async () => {
      await storage.transaction((tx) => tx.dossiers.save([aHead(1)]));
      const twin = storage.transaction((tx) => tx.dossiers.save([{ ...aHead(1), id: 'other' }]));
      await expect(twin).rejects.toThrow();
    });

    test('numbers, serials and dossiers are unique in the registry', async () => {
      await storage.transaction((tx) => tx.registry.add([anEntry(1)]));
      for (const changes of [{ serial: 1 }, { number: anEntry(1).number }, { dossierId: 'd1' }]) {
        const twin = storage.transaction((tx) => tx.registry.add([{ ...anEntry(2), ...changes }]));
        await expect(twin).rejects.toThrow();
      }
      expect(await storage.read.registry.counts(2026)).toEqual({ ofYear: 1, ever: 1, revoked: 0 });
    });

    test('serials begin at one and go on where they stopped', async () => {
      expect(await storage.read.registry.nextSerial(2026, '490102')).toBe(1);
      await storage.transaction((tx) => tx.registry.setNextSerial(2026, '490102', 8));
      await storage.transaction((tx) => tx.registry.setNextSerial(2026, '490102', 9));
      expect(await storage.read.registry.nextSerial(2026, '490102')).toBe(9);
      expect(await storage.read.registry.nextSerial(2027, '490102')).toBe(1);
    });

    test('the registry is searched by two characters, whatever width and case; a revoked number is out of the pool', async () => {
      const names = ['云浦星禾科技有限公司', '汀州ＡＩ智造 有限公司', '100%云浦_科技'];
      await storage.transaction((tx) => tx.registry.add(names.map((name, at) => ({ ...anEntry(at + 1), name }))));
      const { registry } = storage.read;
      const found = async (part: string) => (await registry.byNamePart(part, 10)).map(({ serial }) => serial).sort();
      expect(await found('云浦')).toEqual([1, 3]);
      expect(await found('ai智造有')).toEqual([2]);
      expect(await found('浦_')).toEqual([3]);
      expect(await found('0%')).toEqual([3]);
      expect(await found('云州')).toEqual([]);
      expect(await registry.byNamePart('云浦', 1)).toHaveLength(1);
      await storage.transaction((tx) => tx.registry.revoke(anEntry(1).number, '2026-09-01', 'listed'));
      expect(await registry.byNumber(anEntry(1).number)).toMatchObject({ revokedOn: '2026-09-01' });
      const pool = { provinceCode: '490000', year: 2026, batchId: null };
      expect(await registry.numbersInForce(pool)).toEqual([anEntry(2).number, anEntry(3).number]);
      expect(await registry.numbersInForce({ ...pool, batchId: 'other' })).toEqual([]);
      expect(await registry.counts(2026)).toEqual({ ofYear: 2, ever: 3, revoked: 1 });
    });

    test('an intent waits for each of its files, and its final word is not changed', async () => {
      await storage.transaction((tx) => tx.intents.add(anIntent(['f1', 'f2', 'f1'])));
      const { intents } = storage.read;
      expect(await intents.waitingForFile('f2')).toEqual([anIntent(['f1', 'f2', 'f1'])]);
      expect(await intents.pending()).toHaveLength(1);
      await storage.transaction((tx) => tx.intents.settle(anIntent(['f2'])));
      expect(await intents.waitingForFile('f1')).toEqual([]);
      const accepted = { ...anIntent([]), state: 'accepted' as const, completeAt: 'later' };
      await storage.transaction((tx) => tx.intents.settle(accepted));
      await storage.transaction((tx) => tx.intents.settle({ ...accepted, state: 'refused' }));
      expect(await intents.get('i1')).toEqual(accepted);
      expect(await intents.pending()).toEqual([]);
      await expect(storage.transaction((tx) => tx.intents.add(anIntent([])))).rejects.toThrow();
    });

    test('the feed keeps the newest entry of each key and document, in one order', async () => {
      const write = (id: string, scopeKeys: string[], gone: string[] = []) =>
        storage.transaction(async (tx) => {
          const seq = await tx.feed.takeSequence(1);
          const at = { collection: 'records' as const, documentId: id, seq };
          await tx.feed.write(
            [{ collection: 'records', id, body: `"${id}${seq}"`, scopeKeys, seq }],
            [
              ...scopeKeys.map((scopeKey) => ({ ...at, scopeKey, gone: false })),
              ...gone.map((scopeKey) => ({ ...at, scopeKey, gone: true }))
            ]
          );
        });
      await write('x', ['a', 'b']);
      await write('y', ['a']);
      await write('x', ['a'], ['b']);
      expect(await storage.read.feed.sequence()).toBe(3);
      const ofA = await storage.read.feed.page('a', 'records', 0, 10);
      expect(ofA.map(({ seq, text, gone }) => [seq, text, gone])).toEqual([
        [2, '"y2"', false],
        [3, '"x3"', false]
      ]);
      expect(await storage.read.feed.page('b', 'records', 0, 10)).toEqual([
        { seq: 3, id: 'x', gone: true, text: '"x3"', scopeKeys: ['a'] }
      ]);
      expect(await storage.read.feed.page('a', 'records', 2, 10)).toHaveLength(1);
      expect(await storage.read.feed.page('a', 'notices', 0, 10)).toEqual([]);
      expect(await storage.transaction((tx) => tx.feed.takeSequence(10))).toBe(4);
      expect(await storage.transaction((tx) => tx.feed.takeSequence(1))).toBe(14);
    });

    test('many rows at once', async () => {
      const heads = Array.from({ length: 5000 }, (_, at) => aHead(at));
      await storage.transaction((tx) => tx.dossiers.save(heads));
      expect(await storage.read.dossiers.heads(heads.map(({ id }) => id))).toEqual(heads);
    });

    test('a person’s scopes are kept, each under its version', async () => {
      const membership = { role: 'reviewer', scope: 'a' } as const;
      await storage.transaction((tx) => tx.members.replace('u', [membership], { version: 1, keys: ['body:a'] }));
      await storage.transaction((tx) => tx.members.replace('u', [], { version: 2, keys: [] }));
      const { members } = storage.read;
      expect(await members.of('u')).toEqual([]);
      expect(await members.scope('u')).toEqual({ version: 2, keys: [] });
      expect(await members.scopeAt('u', 1)).toEqual({ version: 1, keys: ['body:a'] });
      expect(await members.keysEver('u')).toEqual(['body:a']);
      expect(await members.scope('nobody')).toEqual({ version: 0, keys: [] });
    });

    test('the hash of the facts follows dossiers and numbers, not drafts', async () => {
      const hash = () => storage.read.facts.hash();
      const empty = await hash();
      await storage.transaction((tx) => tx.drafts.put({ id: 'x', scopeKey: 'a', rev: 1, body: '{}' }));
      expect(await hash()).toBe(empty);
      await storage.transaction((tx) => tx.dossiers.save([aHead(1)]));
      const one = await hash();
      await storage.transaction((tx) => tx.registry.setNextSerial(2026, '490102', 2));
      expect(new Set([empty, one, await hash()]).size).toBe(3);
    });
  });
}

const aHead = (at: number): DossierHead => ({
  id: `d${at}`,
  enterpriseId: `e${at}`,
  year: 2026,
  ordinal: 1,
  edition: '2022',
  status: 'draft',
  seq: 0,
  name: '云浦星禾科技有限公司',
  creditCode: 'X',
  division: '490102',
  foundedOn: '2018-03-05',
  bodyId: 'body',
  provinceCode: '490000',
  formHash: null,
  filingNumber: null,
  submittedOn: null,
  receivedAt: null,
  completeAt: null,
  reviewDueOn: null,
  total: null,
  route: null,
  returnReasons: [],
  batchId: null,
  number: null,
  registeredOn: null,
  revocation: null,
  drawnIn: null,
  history: [],
  received: []
});

const anEntry = (serial: number): RegistryEntry => ({
  number: `2026490102A0${String(serial).padStart(6, '0')}`,
  dossierId: `d${serial}`,
  batchId: 'b',
  provinceCode: '490000',
  year: 2026,
  division: '490102',
  serial,
  name: '云浦星禾科技有限公司',
  creditCode: 'X',
  districtName: '岭海省云浦市东澜区',
  registeredOn: '2026-07-20',
  revokedOn: null,
  revocationReason: null
});

const anIntent = (waitsFor: string[]): IntentRecord => ({
  id: 'i1',
  userId: 'u',
  displayName: '某人',
  step: 'submit',
  subjectId: 'd1',
  bodyHash: 'h',
  body: '{}',
  receivedAt: 'now',
  receivedOn: '2026-07-01',
  completeAt: null,
  state: 'pending',
  refusal: null,
  waitsFor
});

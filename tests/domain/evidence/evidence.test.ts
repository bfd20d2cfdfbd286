import { describe, expect, it, test } from 'vitest';
import { pickFault } from '#domain/evidence/check.ts';
import { evidenceKinds, evidenceLimits } from '#domain/evidence/kinds.ts';
import { firstBytesNeeded, typeOf } from '#domain/evidence/magicBytes.ts';
import { evidenceFaults, requiredEvidence } from '#domain/evidence/required.ts';
import { boxLabel } from '#domain/form/boxLabel.ts';
import { form as formWords } from '../../../src/lib/messages/zh-CN/form.ts';
import { aClaim, aFile, aForm, allFiles } from '../../support/aDossier.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('what must be proven', () => {
  const standing = ['firstPage', 'licence', 'headcountTable', 'rdLedger', 'taxReturn', 'balanceSheet'];

  test.each([
    [{ ip: { hasRights: false } }, standing, 'the standing six'],
    [{}, [...standing, 'ipCertificates'], 'certificates for the rights listed'],
    [{ ip: { hasRights: false }, direct: aClaim }, [...standing, 'directConfirmation'], 'proof of a claim'],
    [{ ip: { rights: [{ rowId: 'a', deleted: true }] } }, standing, 'a deleted right proves nothing']
  ] as [Parameters<typeof aForm>[0], string[], string][])('%j needs %j: %s', (changes, kinds) => {
    expect(requiredEvidence(aForm(changes))).toEqual(kinds);
  });

  it('is missing until there is a file of the kind', () => {
    expect(evidenceFaults(allFiles(), aForm())).toEqual([]);
    const found = evidenceFaults([aFile('licence'), aFile('other')], aForm());
    expect(found.map(({ box }) => box)).toEqual([
      'evidence.firstPage',
      'evidence.headcountTable',
      'evidence.rdLedger',
      'evidence.taxReturn',
      'evidence.balanceSheet',
      'evidence.ipCertificates'
    ]);
    for (const { box, facts } of found) expect(facts?.label).toBe(boxLabel(box)?.label);
  });

  it('tells for each kind what the reviewer looks at', () => {
    for (const kind of Object.keys(evidenceKinds))
      expect(formWords.evidenceLooks[kind as keyof typeof evidenceKinds](2025)).toMatch(/[；？。]$/);
  });
});

describe('what a file is', () => {
  test.each([
    [bytes('%PDF-1.7\n'), 'application/pdf'],
    [bytes('\n\n%PDF-1.4'), 'application/pdf'],
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
    [bytes('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
    [bytes('RIFF\0\0\0\0WAVEfmt '), null],
    [bytes('GIF89a'), null],
    [bytes('PK\x03\x04'), null],
    [bytes('<html>'), null],
    [bytes('MZ'), null],
    [Uint8Array.of(0xff, 0xd8), null],
    [bytes('%PDF'), null],
    [new Uint8Array(), null],
    [bytes(`${' '.repeat(firstBytesNeeded)}%PDF-`), null]
  ])('by its first bytes: %#', (first, type) => expect(typeOf(first)).toBe(type));
});

describe('what cannot be added', () => {
  const type = 'application/pdf' as const;
  const { fileBytes, files, dossierBytes } = evidenceLimits;
  const many = (count: number, size: number) => Array.from({ length: count }, () => ({ size }));

  test.each([
    [{ size: 1, type }, [], undefined, 'a small file'],
    [{ size: fileBytes, type }, [], undefined, 'just as large as may be'],
    [{ size: 0, type }, [], 'file-empty', 'nothing in it'],
    [{ size: fileBytes + 1, type }, [], 'file-too-large', 'a byte over'],
    [{ size: 1, type: null }, [], 'file-type', 'some other kind'],
    [{ size: 1, type }, many(files - 1, 1), undefined, 'the last one'],
    [{ size: 1, type }, many(files, 1), 'too-many-files', 'one more'],
    [{ size: fileBytes, type }, many(14, fileBytes), undefined, 'exactly full'],
    [{ size: fileBytes, type }, [...many(14, fileBytes), { size: 1 }], 'dossier-too-large', 'a byte over']
  ] as [Parameters<typeof pickFault>[0], { size: number }[], string | undefined, string][])(
    '%#: %j',
    (picked, existing, code) => {
      expect(pickFault(picked, existing)?.code).toBe(code);
    }
  );

  it('fills a dossier with fifteen of the largest files', () => expect(fileBytes * 15).toBe(dossierBytes));
});

import { type Refusal } from '#domain/result.ts';
import { type Dossier, type Status } from '#domain/workflow/dossier.ts';
import { type Membership } from '#domain/roles/roles.ts';
import type { IntentStep } from './sync.ts';

type Replicated = { id: string; _deleted: boolean };

/** The server's word on an intent (same id). `pending` may change and says what it waits for; the others never do. */
export type Verdict = Replicated & {
  subjectId: string;
  step: IntentStep | 'malformed';
  state: 'pending' | 'accepted' | 'refused';
  refusal: Refusal | null;
  /** `files`: these file ids have not arrived yet. */
  waitsFor: string[];
  receivedAt: string;
  completeAt: string | null;
};

/** One line of a list, at most 0.5 KB. `sortKey` is inverted: ascending order shows the newest first. */
export type DossierRow = Replicated & {
  sortKey: string;
  status: Status;
  name: string;
  creditCode: string;
  division: string;
  year: number;
  bodyId: string;
  submittedOn: string | null;
  dueOn: string | null;
  round: number;
  total: number | null;
  route: 'score' | 'direct' | null;
  batchId: string | null;
  number: string | null;
};

/** A dossier in full, for those who work on it; `received` are the file ids whose bytes are verified. */
export type DossierDetail = Replicated & Dossier & { received: string[] };

/** 批次: frozen list, publicity, announcement. Days are legal days (Asia/Shanghai). */
export type BatchRecord = Replicated & {
  kind: 'batch';
  title: string;
  year: number;
  ordinal: number;
  provinceCode: string;
  state: 'frozen' | 'publicized' | 'announced';
  size: number;
  frozenOn: string;
  publicity: { start: string; end: string; days: string[]; calendar: string } | null;
  announcedOn: string | null;
};

/** 抽查: commitment first, then the seed and the result, which anyone can repeat. */
export type DrawRecord = Replicated & {
  kind: 'draw';
  year: number;
  provinceCode: string;
  batchId: string | null;
  title: string;
  commitment: {
    version: 'draw-v1';
    listHash: string;
    size: number;
    rateBasisPoints: number;
    strata: 'none' | 'division';
    seedRule: string;
    committedAt: string;
  };
  result: { seed: string[]; selected: string[]; drawnAt: string } | null;
};
export type RecordDocument = BatchRecord | DrawRecord;

/** What a device needs to know of the world: its enterprise, the bodies, the year. */
export type ReferenceDocument = Replicated &
  (
    | {
        kind: 'enterprise';
        enterpriseId: string;
        name: string;
        creditCode: string;
        division: string;
        foundedOn: string;
        legalRepresentative: string;
        contactName: string;
        contactPhone: string;
        contactEmail: string;
        address: string;
        bodyId: string;
        provinceCode: string;
      }
    | { kind: 'body'; name: string; provinceCode: string; divisions: string[]; phone: string; address: string }
    | { kind: 'authority'; provinceCode: string; name: string }
  );

export type Notice = Replicated & {
  at: string;
  subjectId: string;
  code: string;
  facts: Record<string, string | number>;
};

/** `GET /api/me`. `legalDay` decides deadlines; in the demo it can be moved. */
export type Me = {
  userId: string;
  username: string;
  displayName: string;
  memberships: (Membership & { scopeName: string })[];
};

/** `GET /api/now`: public. */
export type Now = {
  mode: 'demo' | 'production';
  legalDay: string;
  serverTime: string;
  epoch: number;
  evaluationYear: number;
};

/** `GET /api/public/registry?q=`; the code is masked, found only by exact search. */
export type RegistryHit = {
  number: string;
  name: string;
  maskedCode: string;
  division: string;
  districtName: string;
  year: number;
  registeredOn: string;
  state: 'registered' | 'revoked';
  revokedOn: string | null;
  revocationReason: string | null;
};

/** `GET /api/public/publicity` → list; `GET /api/public/publicity/:batch` → with entries. */
export type PublicBatch = {
  id: string;
  title: string;
  year: number;
  ordinal: number;
  state: 'publicized' | 'announced';
  size: number;
  start: string;
  end: string;
  days: string[];
  calendar: string;
  announcedOn: string | null;
};
export type PublicEntry = { name: string; maskedCode: string; district: string; number: string | null };
/** `GET /api/public/draws` → list; `/api/public/draws/:id` → with the frozen list of numbers. */
export type PublicDraw = DrawRecord & { numbers?: string[] };
/** `GET /api/public/summary` for the home page. */
export type PublicSummary = {
  registeredThisYear: number;
  inPublicity: number;
  registeredEver: number;
  revoked: number;
};

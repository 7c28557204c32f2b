import type { Dossier } from '../../shared/dossiers/dossier';

/** A dossier as the city shows it to others: one element of `city.json`. */
export type CityDossier = {
  readonly code: string;
  readonly officialCode?: string;
  readonly procedure: string | null;
  readonly applicant: { readonly name: string; readonly idNumber?: string };
  readonly owner: { readonly name: string; readonly idNumber?: string };
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly states: readonly { readonly state: number; readonly at: string; readonly by: string }[];
  readonly fees: readonly { readonly label: string; readonly amountVnd: number | null }[];
  readonly payments: readonly { readonly method: string; readonly amountVnd: number; readonly at: string }[];
  readonly files: readonly { readonly sha256: string; readonly bytes: number }[];
  readonly station: number;
  readonly seq: number;
};

export function toCityDossier(dossier: Dossier): CityDossier {
  return {
    code: dossier.code.text,
    ...(dossier.officialCode && { officialCode: dossier.officialCode.text }),
    procedure: dossier.procedure.code,
    applicant: named(dossier.submitter),
    owner: named(dossier.owner),
    receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt,
    states: dossier.states.map(({ state, at, by }) => ({ state, at, by })),
    fees: dossier.fees.map(({ label, amountVnd }) => ({ label, amountVnd })),
    payments: dossier.payments.map(({ method, amountVnd, at }) => ({ method, amountVnd, at })),
    // Scans are not sent yet: their room of the ledger has no deed.
    files: [],
    station: dossier.station,
    seq: dossier.seq,
  };
}

function named({ name, idNumber }: Dossier['owner']): CityDossier['owner'] {
  return idNumber === undefined ? { name } : { name, idNumber };
}

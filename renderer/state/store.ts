import { create } from 'zustand';
import type { SyncStatus } from '../../shared/sync/sync-status';
import { type ClerkDesk, type DesksSlice, freshDesk, NOBODY, waitingDesk } from './clerk-desk';
import { type DevicesSlice, freshDevices, type PrinterLight } from './devices';
import { type DraftsSlice, freshDrafts } from './drafts';
import { blankForm, type IntakeForm, type PersonForm } from './intake-form';
import type { Notice } from './notices';
import { freshSession, type SessionSlice } from './session';

/** The desks: what lies on them now. Everything that must last is in the tables, not here. */
export type DeskState = {
  readonly session: SessionSlice;
  readonly desks: DesksSlice;
  readonly devices: DevicesSlice;
  readonly drafts: DraftsSlice;
};

export const useDesk = create<DeskState>(() => ({
  session: freshSession,
  desks: {},
  devices: freshDevices,
  drafts: freshDrafts,
}));

export function patchSession(patch: Partial<SessionSlice>): void {
  useDesk.setState(({ session }) => ({ session: { ...session, ...patch } }));
}

/** Whose desk lies in front: a deed made now is of this desk, even when it ends after somebody else came. */
export function frontPerson(): string {
  return useDesk.getState().session.front;
}

export function patchDesk(person: string, patch: Partial<ClerkDesk>): void {
  useDesk.setState(({ desks }) => ({
    desks: { ...desks, [person]: { ...(desks[person] ?? freshDesk), ...patch } },
  }));
}

/** Changes the desk in front: for what follows a key or click at once. */
export function patchFront(patch: Partial<ClerkDesk>): void {
  patchDesk(frontPerson(), patch);
}

/** A desk and who works at it, where. */
export type OpenDesk = { readonly owner: string; readonly person: string; readonly counter: number };

/** She may work at this desk now, as it was left; another lies in front. */
export function openDesk({ owner, person, counter }: OpenDesk): void {
  patchDesk(owner, { counter, keeper: person === owner ? null : person });
}

/** This desk lies in front now, as it was left. */
export function bringToFront(open: OpenDesk): void {
  openDesk(open);
  useDesk.setState(({ session, desks }) => {
    const { owner } = open;
    const { notice, ...desk } = desks[owner] ?? freshDesk;
    const read = notice && { ...notice, isNews: false };
    return {
      session: {
        ...session,
        front: owner,
        before: session.front === owner ? session.before : session.front,
        isChanging: false,
        cover: 'none',
      },
      desks: { ...desks, [owner]: { ...desk, notice: read } },
    };
  });
}

/**
 * Who worked at it left: her own desk is cleared, one that she kept waits for its owner as it was left. An open intake
 * page stays among the drafts either way. Where nobody has the front, nothing is hidden.
 *
 * @param who who left; without it, the owner
 */
export function closeDesk(owner: string, who = owner): void {
  useDesk.setState(({ session, desks: { [owner]: closed, ...desks } }) => ({
    desks: closed && who !== owner ? { ...desks, [owner]: waitingDesk(closed) } : desks,
    session:
      session.front === owner ? { ...session, front: NOBODY, isChanging: false, cover: 'none' } : session,
  }));
}

export function patchDevices(patch: Partial<DevicesSlice>): void {
  useDesk.setState(({ devices }) => ({ devices: { ...devices, ...patch } }));
}

/** A printer said how it is, or was found dead. */
export function showPrinter(light: PrinterLight, printer: string): void {
  useDesk.setState(({ devices }) => ({
    devices: { ...devices, printers: { ...devices.printers, [printer]: light } },
  }));
}

export function showCity(city: SyncStatus): void {
  patchDevices({ city });
}

/** Changes the intake page of one clerk; `null` clears it. */
export function patchForm(person: string, patch: Partial<IntakeForm> | null): void {
  useDesk.setState(({ drafts }) => {
    const form = patch === null ? blankForm : { ...(drafts.forms[person] ?? blankForm), ...patch };
    return { drafts: { forms: { ...drafts.forms, [person]: form } } };
  });
}

/** Changes one person of an intake page. */
export function patchPerson(person: string, which: 'submitter' | 'owner', patch: Partial<PersonForm>): void {
  const form = useDesk.getState().drafts.forms[person] ?? blankForm;
  patchForm(person, { [which]: { ...form[which], ...patch } });
}

/**
 * Puts a line into a status line; see `Notice`.
 *
 * @param owner whose deed it was; without one, whose desk lies in front
 * @param mend where it can be put right
 */
export function notify(
  tone: Notice['tone'],
  reason: Notice['reason'],
  about?: string,
  owner = frontPerson(),
  mend?: Notice['mend'],
): void {
  const no = (useDesk.getState().desks[owner]?.notice?.no ?? 0) + 1;
  const isNews = owner !== frontPerson();
  patchDesk(owner, {
    notice: { tone, reason, no, isNews, ...(about !== undefined && { about }), ...(mend && { mend }) },
  });
}

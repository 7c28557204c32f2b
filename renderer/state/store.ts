import { create } from 'zustand';
import type { SyncStatus } from '../../shared/sync/sync-status';
import { type DevicesSlice, freshDevices } from './devices';
import { type DraftsSlice, freshDrafts } from './drafts';
import { blankForm, type IntakeForm, type PersonForm } from './intake-form';
import { freshNotices, type Notice, type NoticesSlice } from './notices';
import { freshSession, type SessionSlice } from './session';

/** The desk: what lies on it now. Everything that must last is in the tables, not here. */
export type DeskState = {
  readonly session: SessionSlice;
  readonly devices: DevicesSlice;
  readonly notices: NoticesSlice;
  readonly drafts: DraftsSlice;
};

export const useDesk = create<DeskState>(() => ({
  session: freshSession,
  devices: freshDevices,
  notices: freshNotices,
  drafts: freshDrafts,
}));

export function patchSession(patch: Partial<SessionSlice>): void {
  useDesk.setState(({ session }) => ({ session: { ...session, ...patch } }));
}

export function patchDevices(patch: Partial<DevicesSlice>): void {
  useDesk.setState(({ devices }) => ({ devices: { ...devices, ...patch } }));
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

/** Puts a line into the status line; see `Notice`. */
export function notify(tone: Notice['tone'], reason: Notice['reason'], about?: string): void {
  useDesk.setState(({ notices }) => {
    const no = (notices.last?.no ?? 0) + 1;
    return { notices: { last: { tone, reason, no, ...(about !== undefined && { about }) } } };
  });
}

import { create } from 'zustand';
import type { SyncStatus } from '../../shared/sync/sync-status';
import { type DevicesSlice, freshDevices } from './devices';
import { freshNotices, type Notice, type NoticesSlice } from './notices';
import { freshSession, type SessionSlice } from './session';

/** The desk: what lies on it now. Everything that must last is in the tables, not here. */
export type DeskState = {
  readonly session: SessionSlice;
  readonly devices: DevicesSlice;
  readonly notices: NoticesSlice;
};

export const useDesk = create<DeskState>(() => ({
  session: freshSession,
  devices: freshDevices,
  notices: freshNotices,
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

/** Puts a line into the status line; see `Notice`. */
export function notify(tone: Notice['tone'], reason: string, about?: string): void {
  useDesk.setState(({ notices }) => {
    const no = (notices.last?.no ?? 0) + 1;
    return { notices: { last: { tone, reason, no, ...(about !== undefined && { about }) } } };
  });
}

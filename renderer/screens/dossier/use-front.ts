import { useClerkDesk } from '../../state/owner';

/** Whether a section of this desk lies open: nothing over it takes the keys. */
export function useSectionInFront(): boolean {
  return useClerkDesk(desk => desk.dossier === null && desk.overlay === null);
}

export function useDossierInFront(): boolean {
  return useClerkDesk(desk => desk.overlay === null);
}

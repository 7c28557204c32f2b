import { useDesk } from '../../state/store';

/** Whether a section of the desk lies open: nothing over it takes the keys. */
export function useSectionInFront(): boolean {
  return useDesk(({ session }) => session.dossier === null && session.overlay === null);
}

export function useDossierInFront(): boolean {
  return useDesk(({ session }) => session.overlay === null);
}

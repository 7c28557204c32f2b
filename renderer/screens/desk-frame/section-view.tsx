import type { Stored } from '../../data/database';
import { useClerkDesk, usePatchDesk } from '../../state/owner';
import { DossierPage } from '../dossier/dossier-page';
import { HandBack } from '../hand-back/hand-back';
import { Intake } from '../intake/intake';
import type { Seat } from '../intake/use-reception';
import { Reports } from '../reports/reports';
import { Search } from '../search/search';
import { Today } from '../today/today';

/** What the middle shows: the open dossier, or the chosen section. */
export function SectionView(props: {
  readonly office: Stored<'office'>;
  readonly seat: Seat;
  readonly ticket: Stored<'ticket'> | undefined;
}) {
  const patchDesk = usePatchDesk();
  const dossier = useClerkDesk(desk => desk.dossier);
  const section = useClerkDesk(desk => desk.section);
  if (dossier !== null) return <DossierPage id={dossier} onClose={() => patchDesk({ dossier: null })} />;
  switch (section) {
    case 'intake':
      return <Intake {...props} />;
    case 'today':
      return <Today />;
    case 'hand-back':
      return <HandBack />;
    case 'search':
      return <Search />;
    case 'reports':
      return <Reports />;
  }
}

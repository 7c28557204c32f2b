import type { Stored } from '../../data/database';
import { patchSession, useDesk } from '../../state/store';
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
  const dossier = useDesk(desk => desk.session.dossier);
  const section = useDesk(desk => desk.session.section);
  if (dossier !== null) return <DossierPage id={dossier} onClose={() => patchSession({ dossier: null })} />;
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

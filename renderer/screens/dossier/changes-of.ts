import { type Corrected, type PartName, type Parts, partNames } from '../../../shared/dossiers/correction';
import type { Applicant } from '../../../shared/dossiers/dossier';
import { showDong } from '../../../shared/kit/money';
import { isSame } from '../../../shared/kit/same';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { maskAddress, maskNumber } from '../../parts/mask';
import type { historyWords } from '../../words/history';

type Words = (typeof historyWords)['vi'];

const PERSON = ['name', 'idNumber', 'birthDate', 'sex', 'address', 'phone', 'email'] as const;

/** What a correction changed, each as "from … to …"; numbers are masked as everywhere in the story. */
export function changesOf({ from, to }: Pick<Corrected, 'from' | 'to'>, words: Words): readonly string[] {
  const names = partNames(to).filter(name => !isRepeated(name, to));
  return names.flatMap(name =>
    name === 'submitter' || name === 'owner'
      ? ofPerson(words.parts[name], from[name], to[name], words)
      : [words.fromTo(words.parts[name], textOf(name, from, words), textOf(name, to, words))],
  );
}

/** The owner who is the submitter is told once; who decides follows from the procedure. */
function isRepeated(name: PartName, to: Parts): boolean {
  return (name === 'owner' && isSame(to.owner, to.submitter)) || name === 'handledHere';
}

function ofPerson(
  label: string,
  from: Applicant | undefined,
  to: Applicant | undefined,
  words: Words,
): readonly string[] {
  const shown = (person: Applicant | undefined, field: (typeof PERSON)[number]) => {
    const value = person?.[field] ?? '';
    if (field === 'address' && value) return maskAddress(value);
    return (field === 'idNumber' || field === 'phone') && value ? maskNumber(value) : value;
  };
  return PERSON.filter(field => from?.[field] !== to?.[field]).map(field =>
    words.fromTo(`${label}, ${words.fields[field]}`, shown(from, field), shown(to, field)),
  );
}

function textOf(name: Exclude<PartName, 'submitter' | 'owner'>, parts: Parts, words: Words): string {
  switch (name) {
    case 'papers':
      return (parts.papers ?? [])
        .map(({ name: paper, originals, copies, pages }) => `${paper} ${originals}/${copies}/${pages}`)
        .join(', ');
    case 'fees':
      return (parts.fees ?? [])
        .map(({ label, amountVnd }) => `${label} ${amountVnd === null ? words.unnamed : showDong(amountVnd)}`)
        .join(', ');
    case 'procedure':
      return parts.procedure?.name ?? '';
    case 'term':
      return parts.term ? `${parts.term.value} ${words.units[parts.term.unit]}` : words.unnamed;
    case 'dueAt':
      return parts.dueAt ? showInstant(fromIso(parts.dueAt)) : words.unnamed;
    default:
      return String(parts[name] ?? '');
  }
}

import type { Applicant } from '../../../shared/dossiers/dossier';
import { PlainDate, showDay } from '../../../shared/kit/time';
import { type Fact, Facts } from '../../parts/facts';
import { maskAddress, maskNumber } from '../../parts/mask';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { groupNumber } from './group-number';

/** One person of the dossier; numbers are masked until the clerk asks to see them. */
export function PersonFacts(props: {
  readonly label: string;
  readonly person: Applicant;
  readonly isRevealed: boolean;
}) {
  const { label, person, isRevealed } = props;
  const words = useWords(dossierWords).page;
  const number = (text: string | undefined) => text && (isRevealed ? groupNumber(text) : maskNumber(text));
  const facts: readonly Fact[] = [
    [label, <strong key="name">{person.name}</strong>],
    [words.idNumber, number(person.idNumber)],
    [words.birthDate, birthText(person.birthDate)],
    [words.sex.label, person.sex && words.sex[person.sex]],
    [words.address, person.address && (isRevealed ? person.address : maskAddress(person.address))],
    [words.phone, number(person.phone)],
    [words.email, person.email],
  ];
  return <Facts isDense facts={facts} />;
}

/** Old papers carry a year only. */
function birthText(birth: string | undefined): string | undefined {
  const day = PlainDate.safeParse(birth);
  return day.success ? showDay(day.data) : birth;
}

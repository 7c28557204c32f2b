import type { Stored } from '../../data/database';

export function DeskFrame({ office }: { readonly office: Stored<'office'> }) {
  return <main>{office.name}</main>;
}

/**
 * The ledger's pages, the chain heads, one table per kind of subject, and notes of this PC alone.
 * No personal data in any index: IndexedDB keys lie readable on the disk.
 */
export const firstTables = {
  pages: '[entry.station+entry.epoch+entry.seq], &entry.id, entry.subject',
  heads: '[station+epoch]',
  office: 'id',
  people: 'id',
  stations: 'id',
  tickets: 'id, [day+service+number], [day+state]',
  dossiers:
    'id, touched, day, state, returned.at, *paidOn, code.text, officialCode.text, ' +
    '[officialCode.day+officialCode.number], [provisionalCode.day+provisionalCode.number]',
  slips: 'id, state, of',
  notes: 'key',
};

import { findStoreFolder, type StorePlaces } from '../../../../electron/storage/store-folder';

/** Run as another system account: prints what it is told of the store. */
const places = JSON.parse(process.argv[2] ?? '') as StorePlaces;
process.stdout.write(JSON.stringify(findStoreFolder(places)));

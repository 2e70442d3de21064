/** Named by the indexer too, which is another bundle. */
const DATABASE = 'candour-search';

/** Takes the index off this device. Open connections close when they hear of it. */
export function wipeIndex(): void {
  try {
    indexedDB.deleteDatabase(DATABASE);
  } catch {
    // A browser that keeps nothing has nothing to delete.
  }
}

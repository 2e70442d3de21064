/** The database of the index on this device; its records are encrypted. */
export const DATABASE = 'candour-search';

const VERSION = 1;

/** An encrypted record: which report it is stands inside. */
export interface EncryptedRecord {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Opens the database, making it where there is none. */
export function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('secret');
      request.result.createObjectStore('records');
    };
    request.onsuccess = () => {
      // Whoever signs out deletes the database; an open connection would hold that up.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

/** The wrapped secret with which the records are encrypted. */
export async function readSecret(database: IDBDatabase): Promise<Uint8Array | undefined> {
  return asked(database.transaction('secret').objectStore('secret').get('wrapped'));
}

/** Begins a new index: what another secret encrypted goes. */
export async function beginAnew(database: IDBDatabase, wrapped: Uint8Array): Promise<void> {
  const transaction = database.transaction(['secret', 'records'], 'readwrite');
  transaction.objectStore('records').clear();
  await asked(transaction.objectStore('secret').put(wrapped, 'wrapped'));
}

/** Every record with its place. */
export async function readRecords(database: IDBDatabase): Promise<[string, EncryptedRecord][]> {
  const store = database.transaction('records').objectStore('records');
  const [places, records] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
  return places.map((place, index) => [String(place), records[index] as EncryptedRecord]);
}

/** Puts a record at a place that says nothing of it. */
export async function putRecord(database: IDBDatabase, place: string, record: EncryptedRecord): Promise<void> {
  await asked(database.transaction('records', 'readwrite').objectStore('records').put(record, place));
}

/** Takes a record out. */
export async function deleteRecord(database: IDBDatabase, place: string): Promise<void> {
  await asked(database.transaction('records', 'readwrite').objectStore('records').delete(place));
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

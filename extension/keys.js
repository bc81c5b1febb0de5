/** The pairing: its secret lies in the worker's own IndexedDB and cannot be read out again. */

/**
 * @typedef {object} Pairing
 * @property {Uint8Array<ArrayBuffer>} id 16 bytes
 * @property {CryptoKey} secret HKDF, not extractable
 * @property {number} port of the service on 127.0.0.1
 */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** @template T @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} act */
async function inStore(mode, act) {
  const opening = indexedDB.open('plainclothes', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('pairing');
  const database = await done(opening);
  try {
    return await done(act(database.transaction('pairing', mode).objectStore('pairing')));
  } finally {
    database.close();
  }
}

/** @returns {Promise<Pairing | undefined>} */
export const load = () => inStore('readonly', (store) => store.get('current'));

/** Replaces the pairing there was. @param {Pairing} pairing */
export const save = (pairing) => inStore('readwrite', (store) => store.put(pairing, 'current'));

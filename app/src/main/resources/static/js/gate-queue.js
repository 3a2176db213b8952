// What was done at the gate and has not been taken by the library yet. It lies in the tablet's own database, so that neither a
// reload nor an empty battery loses it; each act has the nonce by which the library knows it again.
const gateQueue = (() => {
  const STORE = "acts";

  const open = new Promise((resolve, reject) => {
    const request = indexedDB.open("kaijuan-gate", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "order", autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  const work = async (mode, what) => {
    const store = (await open).transaction(STORE, mode, { durability: "strict" }).objectStore(STORE);
    return new Promise((resolve, reject) => {
      const request = what(store);
      store.transaction.oncomplete = () => resolve(request.result);
      store.transaction.onabort = () => reject(store.transaction.error);
    });
  };

  const all = () => work("readonly", (store) => store.getAll());

  return {
    // in the order in which they happened
    all,
    unsent: async () => (await all()).filter((act) => !act.answer),
    refused: async () => (await all()).filter((act) => act.answer),
    add: (act) => work("readwrite", (store) => store.add(act)),
    change: (act) => work("readwrite", (store) => store.put(act)),
    remove: (act) => work("readwrite", (store) => store.delete(act.order)),
  };
})();

// Registers the service worker, so that "Meldingen in deze browser" can be chosen. Only pages in /mijn/ ask for this script.
const worker = '/berichtenbox/berichtenbox-sw.js?box=/mijn/';

// Under require-trusted-types-for 'script' only an address that a policy has seen can be registered: this one, and no other.
const policy = globalThis.trustedTypes?.createPolicy('berichtenbox#sw', {
  createScriptURL(address) {
    if (address !== worker) throw new TypeError('This is not the worker of this site.');
    return address;
  },
});

if ('serviceWorker' in navigator) {
  // Without it everything works but these notifications, and the widget says so where they are chosen.
  navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker, { scope: '/mijn/' }).catch(console.warn);
}

// Registers the service worker: Mijn omgeving then opens without network too, and "Meldingen in deze browser" can be chosen. Only pages in /mijn/ ask for this script.
const worker = '/berichtenbox/berichtenbox-sw.js?box=/mijn/&files=/berichtenbox/&api=/api/v1';

// Under require-trusted-types-for 'script' only an address that a policy has seen can be registered: this one, and no other.
const policy = globalThis.trustedTypes?.createPolicy('berichtenbox#sw', {
  createScriptURL(address) {
    if (address !== worker) throw new TypeError('This is not the worker of this site.');
    return address;
  },
});

function register() {
  // Without it everything works but these two, and the widget says so where notifications are chosen.
  navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker, { scope: '/mijn/', updateViaCache: 'none' }).catch(console.warn);
}

if ('serviceWorker' in navigator) {
  // What the worker gets for later comes after what the page needs now.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}

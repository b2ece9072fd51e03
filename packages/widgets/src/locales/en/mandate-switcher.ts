import type { MandateSwitcherMessages } from '../nl/mandate-switcher.js';

const people = (count: number): string => (count === 1 ? '1 person' : `${String(count)} people`);

/** English for the choice of for whom one acts. */
export const mandateSwitcher: MandateSwitcherMessages = {
  ownPost: 'Your own mail',
  onBehalf: (name) => `On behalf of: ${name}`,
  change: 'change',
  changePerson: 'Change person',
  title: 'Whose mail do you want to see?',
  close: 'Close',
  self: 'yourself',
  kinds: {
    'financial-administrator': 'financial administrator', 'care-mentor': 'care mentor', 'legal-guardian': 'legal guardian', 'parental-authority': 'parent',
    family: 'family', helper: 'helper', employee: 'employee',
  },
  until: (kind, date) => `${kind}, until ${date}`,
  ended: (kind, date) => `${kind}, ended on ${date}`,
  current: 'You are looking at this mail now.',
  atLogin: 'You log in again for this.',

  search: 'Search for a person',
  count: people,
  found: (count, total) => (count === 0 ? 'No person found.' : `${String(count)} of ${people(total)}`),
  nothingFound: 'Check the spelling or search for a part of the name.',
  favourites: 'Favourites',
  recent: 'Seen last',
  everybody: 'Everybody',
  favourite: (name) => `Favourite: ${name}`,
  shown: (shown, total) => `You see ${String(shown)} of ${people(total)}.`,
  showMore: 'Show more',

  why: 'Why I am allowed to',
  whyOf: (name) => `for ${name}`,
  sources: {
    register: 'A court decided this. It is in the register.',
    granted: 'You were given a code for this, and filled it in.',
    'identity-provider': 'This was found when you logged in.',
  },
  allOrganisations: 'Mail from all organisations.',
  onlyOrganisations: (names) => `Only mail from ${names}.`,
  onlyTypes: (types) => `Only this kind of mail: ${types}.`,
  types: { 'payment-request': 'requests for payment', notification: 'announcements', invitation: 'invitations', request: 'requests' },
  rights: {
    read: 'You may read the mail.',
    act: 'You may also reply, move and delete.',
    settings: 'You may change the settings.',
  },
  without: {
    read: 'You may not read the mail.',
    act: 'You may not reply, move or delete.',
    settings: 'You may not change the settings.',
  },

  opening: (name) => `Opening the mail of ${name}.`,
  toLogin: 'You go to the page to log in.',
  now: (name) => `You are now looking at the mail of ${name}.`,
  nowOwn: 'You are now looking at your own mail.',
  refused: (name) => `You may not see the mail of ${name}. Perhaps the mandate has ended.`,
  failed: (name) => `The mail of ${name} cannot be opened now.`,

  leave: 'Do you want to change without saving?',
  leaveBody: (name) => `What you filled in for ${name} and is not saved yet will be lost.`,
  leaveBodyOwn: 'What you filled in and is not saved yet will be lost.',
  unsent: 'Do you want to change without sending?',
  unsentBody: (name) => `Not everything that you did for ${name} has been sent yet. That will be lost.`,
  unsentBodyOwn: 'Not everything that you did has been sent yet. That will be lost.',
  stay: 'Stay here',
  leaveAnyway: 'Change anyway',
};

/** One number that the simulation rests on, and where it comes from. */
export interface Assumption {
  readonly value: number;
  /** `published`: by the National Ombudsman (report 2017/098) or Logius, of 2017. `derived`: follows from those. `assumed`: by us, to be replaced by measurements. */
  readonly source: 'published' | 'derived' | 'assumed';
  readonly meaning: string;
}

const published = (value: number, meaning: string): Assumption => ({ value, source: 'published', meaning });
const derived = (value: number, meaning: string): Assumption => ({ value, source: 'derived', meaning });
const assumed = (value: number, meaning: string): Assumption => ({ value, source: 'assumed', meaning });

/** Everything that is taken to be so of people, senders and prices. What the policy itself is set to is not here. */
export const assumptions = {
  messagesPerPersonYear: published(10.1, '70 million messages a year to 6.9 million accounts'),
  dormantShare: published(0.2, 'do not log in for a year; in the simulation they answer no digital notification at all'),
  withoutEmailShare: published(0.17, 'activated, without an e-mail address'),
  withoutRemindersShare: published(0.07, 'have an e-mail address and no reminders'),
  taxOfficeOpenedShare: published(0.34, 'messages of the tax office that are opened, with a bare e-mail'),
  municipalitiesOpenedShare: published(0.83, 'messages of municipalities that are opened, with a bare e-mail'),
  municipalitiesMessageShare: published(0.013, 'messages that come from a municipality'),
  dormantWithoutEmailShare: assumed(0.35, 'dormant people without an e-mail address; of the others so many less that the total holds'),
  taxOfficeMessageShare: assumed(0.6, 'messages that come from the tax office'),
  othersOpenedShare: assumed(0.6, 'messages of all other senders that are opened, with a bare e-mail'),
  municipalitiesToDormant: assumed(0.2, 'how much less municipal post dormant people get; without it 83 % could not be opened while 20 % never look'),
  bouncingShare: assumed(0.05, 'e-mail addresses that no longer exist'),
  abandonedShare: assumed(0.05, 'e-mail addresses that exist and that nobody reads'),
  smsShare: assumed(0.2, 'people with an e-mail address who give a telephone number too'),
  quietHoursShare: assumed(0.5, 'people with quiet hours from 22:00 to 07:00'),
  digestShare: assumed(0.1, 'people with one notification a day, at 18:00'),
  rareVisitorShare: assumed(0.3, 'people who look once a year by themselves, of those who are not dormant'),
  usualVisitsPerYear: assumed(6, 'times that the others look by themselves'),
  taxOfficeCare: derived(0.446, 'messages of the tax office that people will open when they look; fits the opened share'),
  municipalitiesCare: derived(0.905, 'the same of municipalities'),
  othersCare: derived(0.79, 'the same of all other senders'),
  response: assumed(0.5, 'notifications of such a message that make someone look'),
  persuasion: assumed(0.1, 'notifications that say subject and deadline, that make someone look at a message they would have left'),
  responseDays: assumed(1, 'average days until they do'),
  weariness: assumed(0.7, 'what is left of both for every next notification of the same message'),
  recovery: assumed(0.2, 'contact recovery letters after which someone looks and gives a working e-mail address'),
  legalShare: assumed(0.2, 'messages with legal effect'),
  sixWeeksShare: assumed(0.7, 'deadlines of those that are six weeks; half of the rest are four weeks, half two'),
  actionShare: assumed(0.3, 'other messages that ask for something, within four weeks; the rest informs only'),
  paperReadShare: assumed(0.95, 'letters on paper that are read when they arrive'),
  emailCents: assumed(0.05, 'price of an e-mail'),
  smsCents: assumed(7, 'price of an SMS'),
  letterCents: assumed(100, 'price of a letter: print, envelope and postage in bulk'),
} as const satisfies Record<string, Assumption>;

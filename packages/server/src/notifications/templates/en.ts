import type { ForWhom } from '../for-whom.js';
import type { NoticeTexts } from './notice-texts.js';

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const messages = (count: number) => (count === 1 ? '1 message' : `${count} messages`);
const newMessages = (count: number) => (count === 1 ? '1 new message' : `${count} new messages`);
const from = (senderName: string | undefined) => (senderName === undefined ? '' : ` from ${senderName}`);

function whose({ includesOwn, count, areClients }: ForWhom): string {
  const others = count === 1 ? (areClients ? 'a client' : 'somebody else') : areClients ? `${count} clients` : `${count} others`;
  return includesOwn ? `you and ${others}` : others;
}

/** Plain English. */
export const en: NoticeTexts = {
  name: 'Berichtenbox',
  date: (isoDate) => dates.format(new Date(isoDate)),
  title: ({ occasion, count, senderName, forWhom }) => {
    if (forWhom !== undefined) return occasion === 'reminder' ? `Reminder: post${from(senderName)} for ${whose(forWhom)} not read` : `New post${from(senderName)} for ${whose(forWhom)}`;
    if (occasion === 'reminder') return `Reminder: ${messages(count)}${from(senderName)} not read`;
    return `You have ${newMessages(count)}${from(senderName)}`;
  },
  sentence: ({ occasion, count, senderName, forWhom }) => {
    if (forWhom !== undefined) {
      if (occasion === 'reminder') return `Nobody has read ${messages(count)}${from(senderName)} for ${whose(forWhom)} in the Berichtenbox yet.`;
      if (occasion === 'digest') return `Today ${newMessages(count)}${from(senderName)} for ${whose(forWhom)} came in the Berichtenbox.`;
      return `There ${count === 1 ? 'is' : 'are'} ${newMessages(count)}${from(senderName)} for ${whose(forWhom)} in the Berichtenbox.`;
    }
    if (occasion === 'reminder') return `You have not read ${messages(count)}${from(senderName)} in your Berichtenbox yet.`;
    if (occasion === 'digest') return `Today you received ${newMessages(count)}${from(senderName)} in your Berichtenbox.`;
    return `There ${count === 1 ? 'is' : 'are'} ${newMessages(count)}${from(senderName)} in your Berichtenbox.`;
  },
  item: ({ senderName = 'An organisation', safeTitle, deadline, important }) => {
    const about = safeTitle === undefined ? senderName : `${senderName}: ${safeTitle}`;
    const until = deadline === undefined ? '' : ` (do this by ${en.date(deadline)})`;
    return `${important ? 'Important. ' : ''}${about}${until}`;
  },
  heading: (name, count) => `${name === undefined ? 'For you' : `For ${name}`} (${messages(count)}):`,
  soonest: (date) => `The first deadline is ${date}.`,
  doBefore: (date) => `Do this by ${date}.`,
  greeting: 'Hello,',
  closing: 'The Berichtenbox',
  whereToGo: (site) => `Do you want to read it? Go to ${site} yourself and log in.`,
  noLink: 'There is no link in this e-mail, on purpose. Did you get an e-mail that has one? Then it is not from us.',
  whyThis: 'You get this because you chose to. Do you want something else? Change it in your settings in the Berichtenbox.',
  whyForOthers: 'You get this because you read the post of somebody else. Do you want to be told in another way? Change it in your settings in the Berichtenbox.',
  smsWhereToGo: (site) => `Go to ${site} yourself and log in.`,
  code: {
    title: 'Your code for the Berichtenbox',
    sentence: (code) => `Your code is ${code}.`,
    validFor: 'Enter the code on the page where you asked for it. Do not give the code to anybody else.',
    notYou: 'Did you not ask for a code? Then you do not have to do anything.',
    sms: (code, site) => `${code} is your code for the Berichtenbox at ${site}. Do not give it to anybody else.`,
  },
  letter: {
    noticeTitle: (count) => (count === 1 ? 'You have a message that you have not read yet' : `You have ${count} messages that you have not read yet`),
    why: 'We sent you a notification about this, or we could not reach you. That is why we now send you this letter.',
    whatIsHere: (count) => (count === 1 ? 'The message is with this letter. Please read it: it can have consequences for you.' : 'The messages are with this letter. Please read them: they can have consequences for you.'),
    stillInBox: (site) => `You also find everything in your Berichtenbox. Go to ${site} and log in. Did you read it there in the meantime? Then you do not have to do anything with this letter.`,
    from: 'From:',
    inBoxSince: 'In your Berichtenbox since:',
    attachments: 'Attachments with this letter:',
    whatToDo: 'What should you do?',
    stop: 'Do you want your post on paper again? You can change that in your settings in the Berichtenbox.',
    forSomebody: {
      noticeTitle: (count, name) => (count === 1 ? `A message for ${name} has not been read yet` : `${count} messages for ${name} have not been read yet`),
      why: (name) => `You get this letter because you read the post of ${name}. We sent you a notification, or we could not reach you. That is why we now send you this letter.`,
      whatIsHere: (count, name) => (count === 1 ? `The message is with this letter. Please read it: it can have consequences for ${name}.` : `The messages are with this letter. Please read them: they can have consequences for ${name}.`),
      stillInBox: (site, name) => `You also find everything in the Berichtenbox of ${name}. Go to ${site} and log in. Was it read there in the meantime? Then you do not have to do anything with this letter.`,
    },
    recoveryTitle: 'We cannot reach you',
    recoveryWhy: 'We want to tell you when there is a message in your Berichtenbox. We cannot: your e-mail address or telephone number does not work any more, or you did not give one.',
    recoverySteps: (site) => [`Go to ${site}.`, 'Log in.', 'Go to your settings in the Berichtenbox, and enter an e-mail address or telephone number that works.'],
    recoveryUntilThen: 'As long as we cannot reach you, we send you a letter when a message can have important consequences for you.',
    dateLine: 'Date',
    page: (number, count) => `Page ${number} of ${count}`,
  },
};

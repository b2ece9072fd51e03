import type { ForWhom } from '../for-whom.js';
import type { NoticeTexts } from './notice-texts.js';

const dates = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const messages = (count: number) => (count === 1 ? '1 bericht' : `${count} berichten`);
const newMessages = (count: number) => (count === 1 ? '1 nieuw bericht' : `${count} nieuwe berichten`);
const from = (senderName: string | undefined) => (senderName === undefined ? '' : ` van ${senderName}`);

function whose({ includesOwn, count, areClients }: ForWhom): string {
  const others = count === 1 ? (areClients ? 'een cliënt' : 'iemand anders') : areClients ? `${count} cliënten` : `${count} anderen`;
  return includesOwn ? `u en ${others}` : others;
}

/** Plain Dutch (B1). */
export const nl: NoticeTexts = {
  name: 'Berichtenbox',
  date: (isoDate) => dates.format(new Date(isoDate)),
  title: ({ occasion, count, senderName, forWhom }) => {
    if (forWhom !== undefined) return occasion === 'reminder' ? `Herinnering: post${from(senderName)} voor ${whose(forWhom)} niet gelezen` : `Nieuwe post${from(senderName)} voor ${whose(forWhom)}`;
    if (occasion === 'reminder') return `Herinnering: ${messages(count)}${from(senderName)} niet gelezen`;
    return `U heeft ${newMessages(count)}${from(senderName)}`;
  },
  sentence: ({ occasion, count, senderName, forWhom }) => {
    const [what, are] = [from(senderName), count === 1 ? 'staat' : 'staan'];
    if (forWhom !== undefined) {
      if (occasion === 'reminder') return `Er ${are} ${messages(count)}${what} voor ${whose(forWhom)} in de Berichtenbox ${count === 1 ? 'dat' : 'die'} nog niemand heeft gelezen.`;
      if (occasion === 'digest') return `Vandaag ${count === 1 ? 'kwam' : 'kwamen'} er ${newMessages(count)}${what} voor ${whose(forWhom)} in de Berichtenbox.`;
      return `Er ${are} ${newMessages(count)}${what} voor ${whose(forWhom)} in de Berichtenbox.`;
    }
    if (occasion === 'reminder') return `In uw Berichtenbox ${are} ${messages(count)}${what} ${count === 1 ? 'dat' : 'die'} u nog niet heeft gelezen.`;
    if (occasion === 'digest') return `Vandaag kreeg u ${newMessages(count)}${what} in uw Berichtenbox.`;
    return `Er ${are} ${newMessages(count)}${what} in uw Berichtenbox.`;
  },
  item: ({ senderName = 'Een organisatie', safeTitle, deadline, important }) => {
    const about = safeTitle === undefined ? senderName : `${senderName}: ${safeTitle}`;
    const until = deadline === undefined ? '' : ` (doe dit uiterlijk op ${nl.date(deadline)})`;
    return `${important ? 'Belangrijk. ' : ''}${about}${until}`;
  },
  heading: (name, count) => `${name === undefined ? 'Voor u' : `Voor ${name}`} (${messages(count)}):`,
  soonest: (date) => `De eerste termijn is ${date}.`,
  doBefore: (date) => `Doe dit uiterlijk op ${date}.`,
  greeting: 'Hallo,',
  closing: 'De Berichtenbox',
  whereToGo: (site) => `Wilt u het lezen? Ga zelf naar ${site} en log in.`,
  noLink: 'In deze e-mail staat met opzet geen link. Krijgt u een e-mail waarin dat anders is? Dan is die niet van ons.',
  whyThis: 'U krijgt deze melding omdat u dat zo heeft ingesteld. Wilt u iets anders? Pas het aan bij uw instellingen in de Berichtenbox.',
  whyForOthers: 'U krijgt deze melding omdat u de post van iemand anders leest. Wilt u op een andere manier een melding? Pas het aan bij uw instellingen in de Berichtenbox.',
  smsWhereToGo: (site) => `Ga zelf naar ${site} en log in.`,
  code: {
    title: 'Uw code voor de Berichtenbox',
    sentence: (code) => `Uw code is ${code}.`,
    validFor: 'Vul de code in op de pagina waar u om de code vroeg. Geef de code aan niemand anders.',
    notYou: 'Heeft u niet om een code gevraagd? Dan hoeft u niets te doen.',
    sms: (code, site) => `${code} is uw code voor de Berichtenbox op ${site}. Geef de code aan niemand anders.`,
  },
  letter: {
    noticeTitle: (count) => (count === 1 ? 'U heeft een bericht dat u nog niet heeft gelezen' : `U heeft ${count} berichten die u nog niet heeft gelezen`),
    why: 'Wij hebben u hierover een melding gestuurd, of wij konden u niet bereiken. Daarom sturen wij u nu deze brief.',
    whatIsHere: (count) => (count === 1 ? 'Het bericht zit bij deze brief. Lees het: het kan gevolgen voor u hebben.' : 'De berichten zitten bij deze brief. Lees ze: ze kunnen gevolgen voor u hebben.'),
    stillInBox: (site) => `U vindt alles ook in uw Berichtenbox. Ga daarvoor naar ${site} en log in. Heeft u het daar intussen gelezen? Dan hoeft u met deze brief niets te doen.`,
    from: 'Van:',
    inBoxSince: 'In uw Berichtenbox sinds:',
    attachments: 'Bijlagen bij deze brief:',
    whatToDo: 'Wat moet u doen?',
    stop: 'Wilt u uw post weer op papier? Dat kunt u zelf aanpassen bij uw instellingen in de Berichtenbox.',
    forSomebody: {
      noticeTitle: (count, name) => (count === 1 ? `Een bericht voor ${name} is nog niet gelezen` : `${count} berichten voor ${name} zijn nog niet gelezen`),
      why: (name) => `U krijgt deze brief omdat u de post van ${name} leest. Wij hebben u een melding gestuurd, of wij konden u niet bereiken. Daarom sturen wij u nu deze brief.`,
      whatIsHere: (count, name) => (count === 1 ? `Het bericht zit bij deze brief. Lees het: het kan gevolgen hebben voor ${name}.` : `De berichten zitten bij deze brief. Lees ze: ze kunnen gevolgen hebben voor ${name}.`),
      stillInBox: (site, name) => `U vindt alles ook in de Berichtenbox van ${name}. Ga daarvoor naar ${site} en log in. Is het daar intussen gelezen? Dan hoeft u met deze brief niets te doen.`,
    },
    recoveryTitle: 'Wij kunnen u niet bereiken',
    recoveryWhy: 'Wij willen u een melding sturen als er een bericht in uw Berichtenbox staat. Dat lukt niet: uw e-mailadres of telefoonnummer werkt niet meer, of u heeft er geen opgegeven.',
    recoverySteps: (site) => [`Ga naar ${site}.`, 'Log in.', 'Ga in de Berichtenbox naar uw instellingen, en vul een e-mailadres of telefoonnummer in dat werkt.'],
    recoveryUntilThen: 'Zolang wij u niet kunnen bereiken, sturen wij u een brief als een bericht belangrijke gevolgen voor u kan hebben.',
    dateLine: 'Datum',
    page: (number, count) => `Pagina ${number} van ${count}`,
  },
};

/** Said while a letter is read aloud. A letter is in Dutch, so this is too, whatever the language of the page. */
export const readLetter = {
  from: 'Bericht van',
  subject: 'Onderwerp:',
  date: 'Datum:',
  toDo: 'Wat moet u doen?',
  mayDo: 'Wat kunt u doen?',
  until: (date: string) => `Doe dit uiterlijk ${date}.`,
  pay: (amount: string) => `Betaal ${amount}.`,
  ifNothing: 'Als u niets doet:',
};

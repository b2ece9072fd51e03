import type { ActivationExampleMessages } from '../nl/activation-examples.js';

/** English for the made-up letters. */
export const activationExamples: ActivationExampleMessages = {
  label: 'Example',
  heading: 'A mailbox to try out',
  explanation: 'These letters are made up. They are not yours. Nothing you do here changes anything.',
  list: 'Example letters',
  back: 'Back to the example letters',
  todoHeading: 'What you need to do',
  done: 'I have done this',
  isDone: 'You have done this.',
  notDone: 'Not done after all',
  opened: (subject) => `Example letter opened: ${subject}`,
  letters: [
    {
      sender: 'Gemeente Voorbeeldstad',
      subject: 'Your waste collection charge',
      todo: (deadline) => `Pay before ${deadline}`,
      body: (deadline) => [
        'Dear Ms De Boer,',
        `You pay € 84.50 for the collection of your waste. Pay before ${deadline}.`,
        'Do you disagree with this amount? You can object. The bottom of the letter says how.',
        'Kind regards,\nGemeente Voorbeeldstad',
      ],
    },
    {
      sender: 'RDW',
      subject: 'Your driving licence expires',
      todo: (deadline) => `Apply for a new driving licence before ${deadline}`,
      body: (deadline) => [
        'Dear Ms De Boer,',
        `Your driving licence is valid until ${deadline}. Apply for a new one at your municipality before that day.`,
        'Kind regards,\nRDW',
      ],
    },
    {
      sender: 'Waterschap Meer en Polder',
      subject: 'We are working on the dike near you',
      todo: undefined,
      body: () => [
        'Dear Ms De Boer,',
        'Next month we will make the dike in your neighbourhood stronger. The cycle path on the dike will be closed for three weeks.',
        'You do not have to do anything.',
        'Kind regards,\nWaterschap Meer en Polder',
      ],
    },
  ],
};

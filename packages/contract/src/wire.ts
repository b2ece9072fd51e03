import type { components } from './wire.generated.js';

type Schemas = components['schemas'];

/** One row of a mailbox (FBS Samenvatting). */
export type WireSummary = Schemas['Samenvatting'];
/** One whole message (FBS Bericht). */
export type WireMessage = Schemas['Bericht'];
/** What the sender says of a message besides the letter; FBS has none of it. */
export type WireMetadata = Pick<
  WireDelivery,
  'berichtType' | 'handelingsperspectief' | 'einddatumHandelingstermijn' | 'belang' | 'betaling' | 'rechtsgevolg' | 'bezorging' | 'zaakkenmerk' | 'veiligeTitel' | 'antwoordToegestaan'
>;
/** One attachment's description. */
export type WireAttachment = Schemas['Bijlage'];
/** A page of the mailbox, or search hits. */
export type WireMessageList = Schemas['BerichtenLijst'];
/** A merge patch on a message. */
export type WireMessageChange = Schemas['BerichtWijziging'];
/** What changed in a mailbox since a cursor. */
export type WireChanges = Schemas['Wijzigingen'];
/** One of several actions. */
export type WireAction = Schemas['Actie'];
/** What became of it. */
export type WireActionResult = Schemas['ActieResultaat'];
/** One frame of the `_ophalen` stream; the field `event` discriminates. */
export type WireRetrievalEvent = Schemas['OphaalGebeurtenis'];
/** One frame of the `_stroom` stream. */
export type WireChangeEvent = Schemas['StroomGebeurtenis'];
/** What a sender delivers. */
export type WireDelivery = Schemas['Aanlevering'];
/** What a sender gets back. */
export type WireDeliveryReceipt = Schemas['AanleveringBevestiging'];
/** The replies to a message, the limits for another one, and the draft of it. */
export type WireReplies = Schemas['AntwoordOverzicht'];
/** What a reply may hold. */
export type WireReplyLimits = Schemas['AntwoordGrenzen'];
/** A reply that was received; the proof of that. */
export type WireReply = Schemas['Antwoord'];
/** A reply that was not sent yet. */
export type WireReplyDraft = Schemas['AntwoordConcept'];
/** A draft that was kept, and what it took the place of. */
export type WireSavedDraft = Schemas['ConceptBewaard'];
/** Where activation stands. */
export type WireActivation = Schemas['Activatie'];
/** Everything that activating decides. */
export type WireActivationChoices = Schemas['ActivatieKeuze'];
/** How and of what a person wants to be told, and per organisation digital or on paper. */
export type WirePreferences = Schemas['Voorkeuren'];
/** What changes about that. */
export type WirePreferencesChange = Schemas['VoorkeurenWijziging'];
/** An e-mail address, telephone number or browser of a person. */
export type WireChannel = Schemas['Kanaal'];
/** When a person is reminded of a letter that was not opened. */
export type WireReminders = Schemas['Herinneringen'];
/** What a notification may tell. */
export type WireDisclosure = Schemas['Onthulling'];
/** The language of notifications. */
export type WireLanguage = Schemas['Taal'];
/** What a notification would say, word for word. */
export type WireNotificationPreview = Schemas['MeldingVoorbeeld'];
/** Something about the settings that a person should know. */
export type WireNotice = Schemas['Melding'];
/** A person's or organisation's number; never leaves the server towards a browser. */
export type WireRecipient = Schemas['Ontvanger'];
/** Who is logged in and for whom they may act. */
export type WireSession = Schemas['Sessie'];
/** One person for whom one may act; the first is oneself. */
export type WireContext = Schemas['Context'];
/** A mandate: who may act for whom, in what. */
export type WireMandate = Schemas['Machtiging'];
/** What a relative or helper is invited to. */
export type WireInvitation = Schemas['Uitnodiging'];
/** What changes about a mandate. */
export type WireMandateChange = Schemas['MachtigingWijziging'];
/** Somebody one acts for, with what waits there. */
export type WireClient = Schemas['Client'];
/** A line of the log of what was done under mandates. */
export type WireLogLine = Schemas['LogboekRegel'];
/** What was done, in the log. */
export type WireAct = Schemas['Handeling'];
/** One entry of the directory of organisations. */
export type WireOrganisation = Schemas['Organisatie'];
/** An operator's switch on one store. */
export type WireStoreFault = Schemas['Storing'];
/** Whether the server runs and can serve. */
export type WireHealth = Schemas['Gezondheid'];
/** RFC 9457 problem, with the fields that are wrong and, with 401, where to log in. */
export type WireProblem = Schemas['Probleem'];
/** Name of an optional part of the API. */
export type Capability = Schemas['Mogelijkheid'];

// Generated from openapi.yaml by generate.mjs; change that document instead.
export interface paths {
    "/berichten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One page of the mailbox, newest first.
         * @description Holds only the stores that answered in the last fetch. 409 means that nothing was fetched yet or that a fetch is running; 503 that the last fetch failed.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/_ophalen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetches from every store, and tells about each as it answers.
         * @description A stream of `data:` lines with a flat JSON object each (schema OphaalGebeurtenis); no `event:`, `id:` or heartbeat. A stream that ends without `ophalen-gereed` or `ophalen-fout` has failed. Leaving does not stop the fetch. 409: one is running already.
         */
        get: operations["retrieveMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/_zoeken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search as FBS has it, with the words in the URL.
         * @description The widgets never use it, because words somebody searches for are personal; they use the POST.
         */
        get: operations["searchMessagesByUrl"];
        put?: never;
        /** Search in subject, sender, body and the names of attachments (capability `zoeken-bijlagen`), with Dutch stemming, best match first. */
        post: operations["searchMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/_wijzigingen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in the mailbox since it was last read (capability `wijzigingen`).
         * @description Who has read the list keeps the `cursor` of its first page, and asks here with it for what came, changed or was deleted for good since. Without `sinds`: nothing but a cursor of now. 410 `cursor-expired`: it is of another mailbox or reach, other stores answered in the last fetch, or it is older than thirty days; then everything is read. 409 and 503 as for the list. Messages of a store that did not answer are not told of, and have not gone.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/_stroom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells, as it happens, that something in the mailbox changed (capability `stroom`).
         * @description A stream of `data:` lines with a flat JSON object each (schema StroomGebeurtenis), and a comment line every 25 seconds or so to show that it is alive. It tells ids only; what changed is read with the other calls: a new message stands in `/berichten` at once when its store answered in the last fetch, without fetching again. Changes by the session that follows are left out. Following does not prolong the session; the stream ends when the session ends or may not read this mailbox any longer. 429: this session follows too often already.
         */
        get: operations["followMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/_acties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Several actions at once, each with an outcome of its own (capability `acties`).
         * @description Each action means what the call for one message means (PATCH, DELETE, `_definitiefVerwijderen`), and shares its idempotency: an action that was done under a key is not done again, whichever call it came with. Actions on one message are done in the order in which they stand; a store that fails fails its own actions only. What could not be begun in time is answered 503, and was not done. With `versie`, `gedaanOp` and `vanzelf` (capability `wijzigingen`) an action that comes late does not undo what somebody wanted later: then its result is 200 with `achterhaald`, and it was not done. Deleting for good with a `versie` is 409 `message-changed` when somebody else changed the message since. Nobody else is the session that asks.
         */
        post: operations["performActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/{berichtId}": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        /** One message. Reading it does not mark it as read. */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        /** Move to the bin. Idempotent; nothing is lost. */
        delete: operations["binMessage"];
        options?: never;
        head?: never;
        /**
         * Mark as read or unread, as dealt with or not, or move to a folder.
         * @description JSON Merge Patch (RFC 7396) with at least one field; null is the same as absent. The folder `inbox` takes a message out of every folder (capability `postvak-in`); `archief` and `prullenbak` are recognised in any case.
         */
        patch: operations["changeMessage"];
        trace?: never;
    };
    "/berichten/{berichtId}/_definitiefVerwijderen": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a message that is in the bin, for good (capability `definitief-verwijderen`).
         * @description 409 when the message is not in the bin. Idempotent.
         */
        post: operations["purgeMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/{berichtId}/bijlagen/{bijlageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of one attachment, streamed. */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/{berichtId}/antwoorden": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        /** Whether one may reply to a message, within which limits, what was replied already, and the draft (capability `antwoorden`). */
        get: operations["getReplies"];
        put?: never;
        /**
         * Send a reply to the sender of a message; the answer is the proof of receipt.
         * @description The draft of this message, and its files that are not sent, are gone afterwards. A repeated request answers what the first one answered. 409 `reply-not-allowed` when the sender takes no replies to this message. 502 and 503 when the sender's store cannot be reached: nothing was sent.
         */
        post: operations["sendReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/{berichtId}/antwoorden/concept": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Keep the text of a reply that is being written; it can be gone on with on another device.
         * @description The newest text wins. When what it was written on (`versie`) is not what was kept, the text that it took the place of is in the answer, so that nothing that was written is lost. Kept thirty days.
         */
        put: operations["saveReplyDraft"];
        post?: never;
        /** Throw the draft away, with its files. Idempotent. */
        delete: operations["discardReplyDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/{berichtId}/antwoorden/bestanden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the upload of a file for a reply (tus 1.0.0, extensions creation, termination and expiration).
         * @description `Upload-Metadata` holds `filename` and, optionally, `filetype` and `lastmodified` (milliseconds since 1970), so that the same file can be recognised when an upload is resumed later. 413 for a file that is too large; 409 `upload-limit-reached` for one too many.
         */
        post: operations["createReplyUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/berichten/{berichtId}/antwoorden/bestanden/{uploadId}": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The version of the tus protocol; another one, or none, is 412. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
                uploadId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop an upload, or take a file out of the draft (tus termination). */
        delete: operations["removeReplyUpload"];
        options?: never;
        /** How much of a file is there (tus). What `Upload-Offset` counts is kept, whatever happens to the server. */
        head: operations["getReplyUpload"];
        /**
         * Send the file, or the next part of it (tus).
         * @description With the last byte the file is judged by its bytes: what is not of an accepted type from its first byte to its last, is another type than its name says, or is also a file of another kind, is 415 `file-not-accepted` and thrown away. 409 `upload-offset-wrong` when `Upload-Offset` is not where the file is.
         */
        patch: operations["appendReplyUpload"];
        trace?: never;
    };
    "/aanleveringen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver a message to one person or organisation.
         * @description 403 when the recipient has not activated the box for this sender (also when nobody has that number), or when the token is not the sender's. 413 over 40 MB; 503 with `Retry-After` when large deliveries fill the room there is for them. With an `Idempotency-Key` a repeated request answers what the first one answered; the same key with another body is 409.
         */
        post: operations["deliverMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything in the mailbox as one ZIP file, streamed (capability `export`).
         * @description Holds `index.html` to read with, a folder per message with `bericht.html`, `bericht.json` (a Bericht) and its attachments, `aanleveringen/` with each message in the form of an Aanlevering without `ontvanger` and with attachments by their place in the file (`bestand`), and `volledigheid.json`, which names the stores that did not answer. It holds no identity number. A file that breaks off is not complete.
         */
        get: operations["exportMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export/omvang": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much an export would hold (capability `export`). */
        get: operations["getExportSize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is logged in, for whom they may act, and until when.
         * @description 401 names the login URL. Asking does not prolong the session.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /** Log out here; the answer says where to go to log out at the identity provider too. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessie/verlengen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fifteen more minutes, up to eight hours after logging in. */
        post: operations["extendSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessie/kluissleutel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key to what this browser keeps of a mailbox for as long as this session lasts (capability `kluis`).
         * @description The same for every tab of this session and this context, another one for every other, and not to be had again once the session or the right has ended: what was kept under it can then never be read again. Keep it in memory only. Asking does not prolong the session; under a mandate it is written in the log of who is represented.
         */
        get: operations["getVaultKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessie/namens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to act for somebody (capability `machtigen`).
         * @description Checked against the mandate as it is now, and written in the log of who is represented. Answers the context to send as `Namens`, or, for a mandate that must be chosen at the identity provider, where to log in again. A mandate that is not this person's, is not there, or has ended: 403, all alike.
         */
        post: operations["startActing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inloggen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Send the browser to the identity provider (OIDC authorization code with PKCE). */
        get: operations["startLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inloggen/antwoord": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the identity provider sends the browser back to. */
        get: operations["finishLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisaties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every organisation that can send, with its name. */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activatie": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        /** Whether the box is activated (capability `activatie`). */
        get: operations["getActivation"];
        put?: never;
        /**
         * Activate the box, with the choices that the person just saw summarised.
         * @description From now on the chosen organisations deliver here; the others send paper. Channels that were added before are kept. 409 `activation-token-invalid` when the token is unknown, expired, used, of another session or person, or was made for other choices: nothing has changed then. For somebody else this, `_samenvatting`, giving up, `_ongedaan` and `_afzien` are for a curator or bewindvoerder with `instellingen` whose mandate is for everything; 403 `on-behalf-of-refused` for all others.
         */
        post: operations["activate"];
        /** Everything on paper again. Idempotent; letters that are in the box stay readable, and it can be undone for fourteen days. */
        delete: operations["deactivate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activatie/_samenvatting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The last step before activating, and the only thing that makes a token for it. Of the choices nothing is stored.
         * @description The token can be used once, within thirty minutes, in the same session, for the same person and for exactly these choices.
         */
        post: operations["summariseActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activatie/_ongedaan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the last activation or deactivation back, as long as `ongedaanTot` is in the future. 409 `nothing-to-undo` otherwise. */
        post: operations["undoActivationChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activatie/_afzien": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activation does not happen. What was added for it, and would be gone a day later, goes now.
         * @description What `_ongedaan` brings back stays as long as that can be done, and everything of somebody whose box is active. Idempotent.
         */
        post: operations["declineActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activatie/_bevestigen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is still right as it is; the question comes back half a year later. 409 `not-activated` when there is nothing to confirm. */
        post: operations["confirmActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voorkeuren": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        /** How and of what the person wants to be told, and per organisation digital or on paper (capability `voorkeuren`). */
        get: operations["getPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some of it.
         * @description JSON Merge Patch (RFC 7396), but for `organisaties`, which names only those that change. A change for an organisation holds from the date in the answer, the next day in the Netherlands. 409 `preferences-changed` when `versie` is not the one there is now, 409 `not-activated` before the box is activated: nothing has changed then.
         */
        patch: operations["changePreferences"];
        trace?: never;
    };
    "/voorkeuren/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an e-mail address; a code of six digits goes to it.
         * @description The answer is the same whether or not the address was known already, to this person or to anybody else. 429 when too many codes were asked.
         */
        post: operations["addEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voorkeuren/email/_bevestigen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show, with the code, that the address is one's own.
         * @description 422 `code-wrong` says how many tries are left; 409 `code-expired` when there is no code any more, also after the fifth wrong one and for a channel that does not exist.
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voorkeuren/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a mobile telephone number; a code of six digits goes to it. Otherwise as with an e-mail address. */
        post: operations["addSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voorkeuren/sms/_bevestigen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show, with the code, that the number is one's own. Otherwise as with an e-mail address. */
        post: operations["confirmSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voorkeuren/kanalen/{kanaalId}": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path: {
                kanaalId: components["parameters"]["KanaalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Never use this address, number or device again. Idempotent. */
        delete: operations["removeChannel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voorkeuren/kanalen/{kanaalId}/_opnieuw": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path: {
                kanaalId: components["parameters"]["KanaalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a new code; the one before does not work any longer. */
        post: operations["sendCodeAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voorkeuren/push": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        /** The key to subscribe a browser with (VAPID, RFC 8292); 404 when this server sends no push messages. */
        get: operations["getPushKey"];
        put?: never;
        /** Add a browser, by what its `PushSubscription` is as JSON. The same browser again takes the place of itself. */
        post: operations["addPush"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voorkeuren/_voorbeeld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a notification would say, word for word. */
        post: operations["previewNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meldingen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with the settings of this person, the most important first (capability `meldingen`). */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meldingen/{meldingId}/_sluiten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not show this one; with `LATER` it is back in a week, otherwise half a year later, or when something else happens. */
        post: operations["dismissNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/machtigingen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may act for this person, and for whom this person may act (capability `machtigen`).
         * @description For this and all under `/machtigingen` and `/logboek`, `Namens` must be oneself (`contexten[0]`): nobody gives, takes back or looks into mandates for somebody else.
         */
        get: operations["listMandates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/machtigingen/uitnodigingen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a relative or helper act; they accept with the code, which is only shown now and holds seven days. */
        post: operations["inviteMandatee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/machtigingen/_bekijken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a code is for, before accepting it. Changes nothing.
         * @description A code that is wrong, used, taken back or one's own is 422 `code-wrong`, all alike; after seven days it is 409 `code-expired`. Guessing is limited (429).
         */
        post: operations["viewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/machtigingen/_aannemen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept with the code; from then on one may act. A new `/sessie` has the context. */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/machtigingen/overzicht": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For everybody one may read for - unread, what needs action and the nearest deadline; nothing else of their letters. */
        get: operations["listClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/machtigingen/{machtigingId}": {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                machtigingId: components["schemas"]["MachtigingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back what one gave, or give up what one got; holds at once, also in open pages. Ending one that has ended is 204 again. */
        delete: operations["endMandate"];
        options?: never;
        head?: never;
        /** Change or extend what one gave; takes effect at once. A mandate of the court or the provider is 409 `mandate-not-yours-to-change`. */
        patch: operations["changeMandate"];
        trace?: never;
    };
    "/logboek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was seen, done and refused under mandates of this person, newest first. It holds no content. */
        get: operations["readLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/afmelden/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description From the header `List-Unsubscribe` of an e-mail. It is sealed, and says nothing by itself. */
                token: string;
            };
            cookie?: never;
        };
        /** For who opens the address in a browser; changes nothing, as programs that check links open it too. */
        get: operations["showUnsubscribing"];
        put?: never;
        /** No more notifications to this address (RFC 8058). The answer is the same for a token that is not known (any more). */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bezorgrapporten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A gateway tells afterwards that something could not be delivered. The answer is the same when nothing with this `kenmerk` was sent. */
        post: operations["reportDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bezorgrapporten/_email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same, by a mail that came back (RFC 3464), as it is.
         * @description The mail server of `MAIL_BOUNCES_TO` hands over what it receives there. What is no report that a mail of ours failed for good, changes nothing, and the answer is the same; the first 256 KiB are read, and nothing of it is kept.
         */
        post: operations["reportBounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/beheer/magazijnen/{magazijnId}/storing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                magazijnId: components["schemas"]["Oin"];
            };
            cookie?: never;
        };
        get?: never;
        /** Make one store slow, failing or silent, to see and test what people then see. */
        put: operations["setStoreFault"];
        post?: never;
        /** The store works again. */
        delete: operations["clearStoreFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs. */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can serve, with its database. */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prometheus metrics; counts only, nothing about a person. */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Organisatie-identificatienummer. */
        Oin: string;
        /**
         * Format: date-time
         * @description ISO 8601 with a zone; answers are in UTC.
         */
        Tijdstip: string;
        /** @description Makes a repeated request harmless. Kept seven days. */
        IdempotencyKey: string;
        Zoekvraag: string;
        /**
         * @description What kind of message it is (as NL Portal names it).
         * @enum {string}
         */
        BerichtType: "BETAALVERZOEK" | "NOTIFICATIE" | "UITNODIGING" | "VERZOEK";
        /**
         * @description What is expected of the recipient (as NL Portal names it). `INFORMATIE_ONTVANGEN` is nothing but reading.
         * @enum {string}
         */
        Handelingsperspectief: "BETALEN" | "INFORMATIE_ONTVANGEN" | "INFORMATIE_VERSTREKKEN";
        /**
         * Format: date
         * @description The last day on which the recipient can do what is expected.
         */
        Handelingstermijn: string;
        /**
         * @description Absent is `NORMAAL`.
         * @enum {string}
         */
        Belang: "NORMAAL" | "HOOG";
        /** @description What is to be paid, in euros. */
        Betaling: {
            bedragInCenten: number;
            /** @description Where it can be paid. */
            betaalUrl?: components["schemas"]["Webadres"];
            betalingskenmerk?: string;
        };
        /** @description Whether the message has legal effect, such as a decision against which one can object. */
        Rechtsgevolg: boolean;
        /** @description How the message was sent. `VERWIJZING`: the message itself stands on the sender's own site, at `verwijsUrl`. */
        Bezorging: {
            /** @enum {string} */
            wijze: "DIGITAAL" | "OOK_PER_POST" | "VERWIJZING";
            /** @description With `VERWIJZING`, and only then. */
            verwijsUrl?: components["schemas"]["Webadres"];
        };
        /**
         * Format: uri
         * @description An https address without a user name.
         */
        Webadres: string;
        /** @description Messages of one sender with the same reference are about the same case. */
        Zaakkenmerk: string;
        /** @description A title that says nothing about the person; for notifications. */
        VeiligeTitel: string;
        /** @description Whether the recipient may reply (capability `antwoorden`). */
        AntwoordToegestaan: boolean;
        /** @description What the recipient is asked to do, in the sender's words. */
        HandelingOmschrijving: string;
        /** @description What happens when the recipient does nothing, in the sender's words. */
        GevolgBijNietsDoen: string;
        /** @description Why the recipient gets this message, in the sender's words. */
        RedenVanOntvangst: string;
        /** @description The same letter as `inhoud`, with markup (capability `opgemaakte-inhoud`); at most 1 MiB in UTF-8. It is as the sender wrote it: whoever shows it must sanitise it. */
        InhoudHtml: string;
        Samenvatting: {
            /** Format: uuid */
            berichtId: string;
            onderwerp: string;
            publicatietijdstip: components["schemas"]["Tijdstip"];
            aantalBijlagen: number;
            magazijnId: components["schemas"]["Oin"];
            afzender?: components["schemas"]["Oin"];
            /** @description Absent is Postvak IN. */
            map?: string;
            /**
             * @description Absent is unread.
             * @enum {string}
             */
            status?: "gelezen" | "ongelezen";
            berichtType?: components["schemas"]["BerichtType"];
            handelingsperspectief?: components["schemas"]["Handelingsperspectief"];
            einddatumHandelingstermijn?: components["schemas"]["Handelingstermijn"];
            belang?: components["schemas"]["Belang"];
            betaling?: components["schemas"]["Betaling"];
            rechtsgevolg?: components["schemas"]["Rechtsgevolg"];
            bezorging?: components["schemas"]["Bezorging"];
            zaakkenmerk?: components["schemas"]["Zaakkenmerk"];
            veiligeTitel?: components["schemas"]["VeiligeTitel"];
            antwoordToegestaan?: components["schemas"]["AntwoordToegestaan"];
            /** @description The recipient has dealt with it (capability `afgehandeld`); apart from read. */
            afgehandeld?: boolean;
            versie?: components["schemas"]["BerichtVersie"];
            _links?: {
                self?: components["schemas"]["Link"];
            };
        };
        /** @description Opaque (capability `wijzigingen`); another one once the message has changed. */
        BerichtVersie: string;
        Bericht: {
            /** Format: uuid */
            berichtId: string;
            onderwerp: string;
            publicatietijdstip: components["schemas"]["Tijdstip"];
            magazijnId: components["schemas"]["Oin"];
            afzender?: components["schemas"]["Oin"];
            map?: string;
            /** @enum {string} */
            status?: "gelezen" | "ongelezen";
            berichtType?: components["schemas"]["BerichtType"];
            handelingsperspectief?: components["schemas"]["Handelingsperspectief"];
            einddatumHandelingstermijn?: components["schemas"]["Handelingstermijn"];
            belang?: components["schemas"]["Belang"];
            betaling?: components["schemas"]["Betaling"];
            rechtsgevolg?: components["schemas"]["Rechtsgevolg"];
            bezorging?: components["schemas"]["Bezorging"];
            zaakkenmerk?: components["schemas"]["Zaakkenmerk"];
            veiligeTitel?: components["schemas"]["VeiligeTitel"];
            antwoordToegestaan?: components["schemas"]["AntwoordToegestaan"];
            /** @description The recipient has dealt with it (capability `afgehandeld`); apart from read. */
            afgehandeld?: boolean;
            versie?: components["schemas"]["BerichtVersie"];
            handelingOmschrijving?: components["schemas"]["HandelingOmschrijving"];
            gevolgBijNietsDoen?: components["schemas"]["GevolgBijNietsDoen"];
            redenVanOntvangst?: components["schemas"]["RedenVanOntvangst"];
            inhoudHtml?: components["schemas"]["InhoudHtml"];
            /** @description Plain text with `\n`. Never HTML. */
            inhoud?: string;
            bijlagen?: components["schemas"]["Bijlage"][];
            _links?: {
                self?: components["schemas"]["Link"];
            };
        };
        Bijlage: {
            /** Format: uuid */
            bijlageId: string;
            naam: string;
            mimeType?: string;
            grootteInBytes?: number;
        };
        Link: {
            href: string;
        };
        BerichtenLijst: {
            berichten: components["schemas"]["Samenvatting"][];
            /** @description On the first page of the mailbox (capability `ophaaluitkomst`): how each store answered in the last fetch. Without it a page that is opened later cannot know that the list is not complete. */
            magazijnen?: components["schemas"]["MagazijnUitkomst"][];
            /** @description On the first page of the mailbox (capability `wijzigingen`), for `_wijzigingen` once all pages have been read. */
            cursor?: components["schemas"]["Cursor"];
            _links?: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
                prev?: components["schemas"]["Link"];
            };
        };
        MagazijnUitkomst: {
            magazijnId: components["schemas"]["Oin"];
            /** @enum {string} */
            status: "OK" | "FOUT" | "TIMEOUT";
        };
        /** @description Opaque. Of one mailbox, and of what one may see of it. */
        Cursor: string;
        Wijzigingen: {
            cursor: components["schemas"]["Cursor"];
            /** @description As they are now. */
            berichten: components["schemas"]["Samenvatting"][];
            /** @description Deleted for good. */
            verdwenen: {
                /** Format: uuid */
                berichtId: string;
                magazijnId: components["schemas"]["Oin"];
            }[];
            /** @description As on the first page of the list. */
            magazijnen?: components["schemas"]["MagazijnUitkomst"][];
            /** @description There is more; ask at once again with this `cursor`. */
            meer: boolean;
        };
        BerichtWijziging: {
            /** @enum {string|null} */
            status?: "gelezen" | "ongelezen" | null;
            map?: string | null;
            /** @description Dealt with or not (capability `afgehandeld`). */
            afgehandeld?: boolean | null;
        };
        Actie: {
            sleutel: components["schemas"]["IdempotencyKey"];
            /** Format: uuid */
            berichtId: string;
            magazijnId: components["schemas"]["Oin"];
            /**
             * @description `verwijderen` is to the bin, `terugzetten` to Postvak IN.
             * @enum {string}
             */
            soort: "gelezen" | "ongelezen" | "afgehandeld" | "onafgehandeld" | "verplaatsen" | "verwijderen" | "terugzetten" | "definitief-verwijderen";
            /** @description With `verplaatsen`, and only then. */
            map?: string;
            /** @description The message as the person saw it. */
            versie?: components["schemas"]["BerichtVersie"];
            /** @description When the person did it, by the clock of the server, if it waited before it was sent. Overtaken when the same field was set later. */
            gedaanOp?: components["schemas"]["Tijdstip"];
            /**
             * @description Nobody asked for it, as when a message is read by opening it. Overtaken, when somebody else changed the message after `versie`.
             * @constant
             */
            vanzelf?: true;
        };
        ActieResultaat: {
            sleutel: components["schemas"]["IdempotencyKey"];
            /** @description What the call for one message would have answered. */
            status: number;
            /** @description With 200. */
            bericht?: components["schemas"]["Samenvatting"];
            /**
             * @description It was not done, since somebody wanted something else later; `bericht` is as it is.
             * @constant
             */
            achterhaald?: true;
            probleem?: components["schemas"]["Probleem"];
            /** @description Seconds; what the header `Retry-After` would have said. */
            wachttijd?: number;
        };
        /** @description One frame of `_ophalen`; frames of stores interleave. */
        OphaalGebeurtenis: {
            /** @constant */
            event: "magazijn-bevraging-gestart";
            magazijnId: components["schemas"]["Oin"];
            naam?: string;
        } | {
            /** @constant */
            event: "magazijn-bevraging-voltooid";
            magazijnId: components["schemas"]["Oin"];
            naam?: string;
            /** @enum {string} */
            status: "OK" | "FOUT" | "TIMEOUT";
            /** @description With OK. */
            aantalBerichten?: number;
            /** @description With FOUT and TIMEOUT; for logs. */
            foutmelding?: string;
        } | {
            /** @constant */
            event: "ophalen-gereed";
            totaalBerichten: number;
            geslaagd: number;
            mislukt: number;
            totaalMagazijnen: number;
        } | {
            /** @constant */
            event: "ophalen-fout";
            foutmelding: string;
            totaalMagazijnen: number;
            referentie: string;
            geslaagd?: number;
            mislukt?: number;
        };
        AntwoordOverzicht: {
            toegestaan: boolean;
            /**
             * @description Why not, when it is not allowed: the sender takes no replies to this message, or one may not act in this mailbox.
             * @enum {string}
             */
            reden?: "NIET_TOEGESTAAN" | "GEEN_RECHT";
            grenzen: components["schemas"]["AntwoordGrenzen"];
            /** @description What was replied, oldest first. */
            antwoorden: components["schemas"]["Antwoord"][];
            concept?: components["schemas"]["AntwoordConcept"];
        };
        /** @description What a reply may hold. */
        AntwoordGrenzen: {
            maxTekens: number;
            maxBestanden: number;
            /** @description Of one file, in bytes. */
            maxBestandsgrootte: number;
            /** @description Of all files together, in bytes. */
            maxTotaleGrootte: number;
            toegestaneTypen: string[];
        };
        /** @description A reply that was received; the proof of that. */
        Antwoord: {
            /** Format: uuid */
            antwoordId: string;
            /** @description To quote, such as `A-2026-7K3F-9Q2M`. */
            referentie: string;
            ontvangenOp: components["schemas"]["Tijdstip"];
            /** @description Plain text with `\n`; may be empty when there are files. */
            tekst: string;
            bestanden: {
                naam: string;
                mimeType: string;
                grootteInBytes: number;
                sha256: string;
            }[];
        };
        /** @description A text, or files, or both. */
        NieuwAntwoord: {
            tekst: string;
            /** @description Uploads that are finished, in the order in which they are to be shown. */
            bestanden: string[];
        };
        /** @description A reply that was not sent yet, of the person who is logged in. The text is absent when only files were added. */
        AntwoordConcept: {
            tekst?: string;
            versie: number;
            bewaardOp?: components["schemas"]["Tijdstip"];
            bestanden: {
                /** Format: uuid */
                uploadId: string;
                naam: string;
                grootteInBytes: number;
                /** @description Less than `grootteInBytes` is an upload that was broken off. */
                ontvangenBytes: number;
                /** @description `lastmodified` of the upload. */
                gewijzigdOp?: number;
                verlooptOp: components["schemas"]["Tijdstip"];
            }[];
        };
        ConceptTekst: {
            tekst: string;
            /** @description What this was written on; 0 when there was nothing. */
            versie: number;
        };
        ConceptBewaard: {
            versie: number;
            bewaardOp: components["schemas"]["Tijdstip"];
            /** @description Another text, from elsewhere, that this one took the place of. */
            vervangen?: {
                tekst: string;
                bewaardOp: components["schemas"]["Tijdstip"];
            };
        };
        ExportOmvang: {
            aantalBerichten: number;
            aantalBijlagen: number;
            /** @description Of the attachments; the letters themselves are small. */
            grootteInBytes: number;
        };
        /** @description One frame of `_stroom`. Without `berichtId` anything may have changed. */
        StroomGebeurtenis: {
            /** @enum {string} */
            event: "nieuw" | "gewijzigd";
            /** Format: uuid */
            berichtId?: string;
        };
        Ontvanger: {
            /** @enum {string} */
            type: "BSN" | "RSIN" | "KVK" | "OIN";
            /** @description BSN and RSIN 9 digits that pass the eleven-test, KVK 8, OIN 20. */
            waarde: string;
        };
        Aanlevering: {
            afzender: components["schemas"]["Oin"];
            ontvanger: components["schemas"]["Ontvanger"];
            onderwerp: string;
            /** @description At most 1 MiB in UTF-8. */
            inhoud: string;
            publicatietijdstip?: components["schemas"]["Tijdstip"];
            berichtType?: components["schemas"]["BerichtType"];
            handelingsperspectief?: components["schemas"]["Handelingsperspectief"];
            einddatumHandelingstermijn?: components["schemas"]["Handelingstermijn"];
            belang?: components["schemas"]["Belang"];
            betaling?: components["schemas"]["Betaling"];
            rechtsgevolg?: components["schemas"]["Rechtsgevolg"];
            bezorging?: components["schemas"]["Bezorging"];
            zaakkenmerk?: components["schemas"]["Zaakkenmerk"];
            veiligeTitel?: components["schemas"]["VeiligeTitel"];
            antwoordToegestaan?: components["schemas"]["AntwoordToegestaan"];
            handelingOmschrijving?: components["schemas"]["HandelingOmschrijving"];
            gevolgBijNietsDoen?: components["schemas"]["GevolgBijNietsDoen"];
            redenVanOntvangst?: components["schemas"]["RedenVanOntvangst"];
            inhoudHtml?: components["schemas"]["InhoudHtml"];
            bijlagen?: {
                naam: string;
                /** @constant */
                mimeType: "application/pdf";
                /** @description Base64 (RFC 4648 section 4) of a PDF of at most 25 MiB. */
                inhoud: string;
            }[];
        };
        AanleveringBevestiging: {
            /** Format: uuid */
            berichtId: string;
            afzender: components["schemas"]["Oin"];
            ontvanger: components["schemas"]["Ontvanger"];
            onderwerp: string;
            tijdstipOntvangst: components["schemas"]["Tijdstip"];
            publicatietijdstip: components["schemas"]["Tijdstip"];
            _links: {
                self: components["schemas"]["Link"];
            };
        };
        Activatie: {
            /** @enum {string} */
            status: "inactief" | "actief";
            /** @description Absent when the box was never activated. */
            sinds?: components["schemas"]["Tijdstip"];
            /** @description Until then the last change can be taken back; absent when there is none. */
            ongedaanTot?: components["schemas"]["Tijdstip"];
            /** @description It is half a year ago that the person said that everything is right. */
            controleNodig: boolean;
        };
        /** @description Everything that activating decides. Organisations that are not named send paper. */
        ActivatieKeuze: {
            organisaties: {
                magazijnId: components["schemas"]["Oin"];
                /**
                 * @description `BEIDE` is here and on paper.
                 * @enum {string}
                 */
                wijze: "DIGITAAL" | "BEIDE";
            }[];
            herinneringen: components["schemas"]["Herinneringen"];
            onthulling: components["schemas"]["Onthulling"];
        };
        /** @description When the person is reminded of a letter that was not opened. */
        Herinneringen: {
            aan: boolean;
            /** @description So many days after the letter came. */
            naDagen: components["schemas"]["Dagen"];
            /** @description So many days before the last day on which something can be done. */
            voorTermijnDagen: components["schemas"]["Dagen"];
        };
        Dagen: number[];
        /**
         * @description What a notification may tell: only that there is a message, also of whom, or also its safe title and deadline.
         * @enum {string}
         */
        Onthulling: "NIETS" | "AFZENDER" | "VOLLEDIG";
        /**
         * @description The language of notifications.
         * @enum {string}
         */
        Taal: "nl" | "en";
        /** @description Such as `22:00`, in the Netherlands. */
        Kloktijd: string;
        /** @description No notifications in these hours, but when a deadline would be missed. It may go over midnight. */
        StilleUren: {
            van: components["schemas"]["Kloktijd"];
            tot: components["schemas"]["Kloktijd"];
        };
        /** @description One notification a day, at this time, instead of one for each message. */
        Dagoverzicht: {
            tijd: components["schemas"]["Kloktijd"];
        };
        /** @description Only the address itself, in ASCII (an internationalised domain as `xn--…`). */
        EmailAdres: string;
        /** @description As people write it: `06 12345678`, `+31 6 1234 5678`. A Dutch one must be a mobile number. */
        Telefoonnummer: string;
        Kanaal: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            soort: "EMAIL" | "SMS" | "PUSH";
            /** @description The person's own address or number; absent with `PUSH`. */
            adres?: string;
            /**
             * @description `VEROUDERD`: confirmed more than half a year ago.
             * @enum {string}
             */
            status: "NIET_BEVESTIGD" | "BEVESTIGD" | "MISLUKT" | "VEROUDERD";
            bevestigdOp?: components["schemas"]["Tijdstip"];
            /**
             * @description With `MISLUKT`: why.
             * @enum {string}
             */
            mislukt?: "BOUNCE" | "ONBEKEND" | "UITGESCHREVEN";
            /** @description Added before activating; gone a day later unless the box is activated. */
            voorlopig: boolean;
        };
        OrganisatieVoorkeur: {
            magazijnId: components["schemas"]["Oin"];
            /** @enum {string} */
            wijze: "DIGITAAL" | "PAPIER" | "BEIDE";
            /**
             * Format: date
             * @description The first day on which this holds.
             */
            vanaf: string;
        };
        Voorkeuren: {
            versie: number;
            kanalen: components["schemas"]["Kanaal"][];
            /** @description Those the person decided about; all others send paper. */
            organisaties: components["schemas"]["OrganisatieVoorkeur"][];
            herinneringen: components["schemas"]["Herinneringen"];
            stilleUren?: components["schemas"]["StilleUren"];
            dagoverzicht?: components["schemas"]["Dagoverzicht"];
            onthulling: components["schemas"]["Onthulling"];
            taal: components["schemas"]["Taal"];
        };
        VoorkeurenWijziging: {
            /** @description What this was changed from. */
            versie: number;
            organisaties?: {
                magazijnId: components["schemas"]["Oin"];
                /** @enum {string} */
                wijze: "DIGITAAL" | "PAPIER" | "BEIDE";
            }[];
            herinneringen?: {
                aan?: boolean;
                naDagen?: components["schemas"]["Dagen"];
                voorTermijnDagen?: components["schemas"]["Dagen"];
            };
            stilleUren?: components["schemas"]["StilleUren"] | null;
            dagoverzicht?: components["schemas"]["Dagoverzicht"] | null;
            onthulling?: components["schemas"]["Onthulling"];
            taal?: components["schemas"]["Taal"];
        };
        CodeBevestiging: {
            /** Format: uuid */
            kanaalId: string;
            code: string;
        };
        MeldingVoorbeeld: {
            email: {
                onderwerp: string;
                tekst: string;
            };
            sms: {
                tekst: string;
            };
            push: {
                titel: string;
                tekst: string;
            };
        };
        Bezorgrapport: {
            /**
             * Format: uuid
             * @description The `reference` of the SMS, or what stands before the @ in the Message-ID of the e-mail.
             */
            kenmerk: string;
            /**
             * @description Only `MISLUKT`, for good, changes anything.
             * @enum {string}
             */
            uitkomst: "BEZORGD" | "NOG_NIET" | "MISLUKT";
            /**
             * @description With `ANDERS`, the default, nothing is wrong with the address.
             * @enum {string}
             */
            reden?: "BESTAAT_NIET" | "AFGEMELD" | "ANDERS";
        };
        /** @description Something about the settings that the person should know, and can fix. */
        Melding: {
            id: string;
            /** @enum {string} */
            soort: "GEEN_KANAAL" | "NIET_BEVESTIGD" | "ADRES_WERKT_NIET" | "GEEN_HERINNERING" | "SLAPEND" | "MACHTIGING_EINDIGT" | "CONTROLE" | "NIEUWE_ORGANISATIES";
            /**
             * Format: uuid
             * @description With `NIET_BEVESTIGD` and `ADRES_WERKT_NIET`.
             */
            kanaalId?: string;
            /** @description With `SLAPEND` unread messages, with `NIEUWE_ORGANISATIES` organisations. */
            aantal?: number;
            /**
             * Format: date
             * @description With `MACHTIGING_EINDIGT` the last day; with `SLAPEND` the day of the last visit.
             */
            datum?: string;
        };
        Sessie: {
            gebruiker: {
                naam: string;
            };
            /** @description The first is oneself; the others are those one may act for. */
            contexten: components["schemas"]["Context"][];
            /** @description Whom one may act for as well, but only in a session that began so; `/inloggen?namens=` begins one. Absent when there are none. */
            viaInloggen?: components["schemas"]["ViaInloggen"][];
            csrfToken: string;
            verlooptOp: components["schemas"]["Tijdstip"];
            /** @description The session cannot be prolonged past this moment. */
            uiterlijkOp?: components["schemas"]["Tijdstip"];
            /** @description The optional parts this server has. */
            mogelijkheden: components["schemas"]["Mogelijkheid"][];
        };
        /**
         * @description A client ignores names it does not know.
         * @enum {string}
         */
        Mogelijkheid: "zoeken-inhoud" | "postvak-in" | "prullenbak" | "definitief-verwijderen" | "sessie-verlengen" | "organisaties" | "ophaaluitkomst" | "metagegevens" | "afgehandeld" | "opgemaakte-inhoud" | "acties" | "antwoorden" | "stroom" | "zoeken-bijlagen" | "export" | "activatie" | "voorkeuren" | "meldingen" | "machtigen" | "kluis" | "wijzigingen";
        Context: {
            /** @description Opaque, of this session; goes in the header `Namens`. */
            id: string;
            naam: string;
            soort: components["schemas"]["ContextSoort"];
            /** @description Opaque and stable for this person and the one they act for; names the local store. */
            partitie: string;
            rechten: components["schemas"]["Rechten"];
            machtigingId?: components["schemas"]["MachtigingId"];
            bron?: components["schemas"]["MachtigingBron"];
            organisaties?: components["schemas"]["MachtigingOrganisaties"];
            berichtTypen?: components["schemas"]["MachtigingBerichtTypen"];
            geldigTot?: components["schemas"]["Tijdstip"];
            /** @description Chosen at the identity provider when this session began: a page begins here, and says so. Absent is not. */
            gekozen?: boolean;
        };
        ViaInloggen: {
            machtigingId: components["schemas"]["MachtigingId"];
            naam: string;
            soort: components["schemas"]["ContextSoort"];
        };
        /** @enum {string} */
        ContextSoort: "zelf" | "bewindvoerder" | "mentor" | "curator" | "ouder" | "familie" | "hulp" | "medewerker";
        /** @description lezen: see it; handelen: change it and answer; instellingen: change how the person is reached. */
        Rechten: ("lezen" | "handelen" | "instellingen")[];
        /** Format: uuid */
        MachtigingId: string;
        /**
         * @description register: from the court register; verleend: given with a code; inloggen: vouched for by the identity provider.
         * @enum {string}
         */
        MachtigingBron: "register" | "verleend" | "inloggen";
        /** @description Absent is all of them. */
        MachtigingOrganisaties: components["schemas"]["Oin"][];
        /** @description Absent is every kind; then also messages of which the sender says no kind. */
        MachtigingBerichtTypen: components["schemas"]["BerichtType"][];
        /**
         * @description Who is notified of new messages, and gets the letter on paper.
         * @enum {string}
         */
        MachtigingPost: "machtiginggever" | "gemachtigde" | "beiden";
        Machtiging: {
            machtigingId: components["schemas"]["MachtigingId"];
            versie: number;
            soort: components["schemas"]["ContextSoort"];
            bron: components["schemas"]["MachtigingBron"];
            /**
             * @description `uitgenodigd`: nobody accepted it yet; `beeindigd`: taken back or given up; `verlopen`: its end, or the end of its code, has passed.
             * @enum {string}
             */
            status: "uitgenodigd" | "begint-later" | "actief" | "verlopen" | "beeindigd";
            /** @description The name of who is represented. */
            machtiginggever: string;
            /** @description The name of who may act; as long as nobody accepted it, what the other called them. */
            gemachtigde?: string;
            rechten: components["schemas"]["Rechten"];
            organisaties?: components["schemas"]["MachtigingOrganisaties"];
            berichtTypen?: components["schemas"]["MachtigingBerichtTypen"];
            post: components["schemas"]["MachtigingPost"];
            ingangOp: components["schemas"]["Tijdstip"];
            geldigTot?: components["schemas"]["Tijdstip"];
            codeGeldigTot?: components["schemas"]["Tijdstip"];
            beeindigdOp?: components["schemas"]["Tijdstip"];
            /** @enum {string} */
            beeindigdDoor?: "machtiginggever" | "gemachtigde" | "register";
            /** @description Whether who gave it can change it and take it back here; a mandate of the court only the court can. */
            wijzigbaar: boolean;
        };
        Uitnodiging: {
            /** @description What one calls who will accept it. */
            voorWie: string;
            /** @enum {string} */
            soort: "familie" | "hulp";
            rechten: components["schemas"]["Rechten"];
            organisaties?: components["schemas"]["MachtigingOrganisaties"];
            berichtTypen?: components["schemas"]["MachtigingBerichtTypen"];
            post: components["schemas"]["MachtigingPost"];
            geldigTot?: components["schemas"]["Tijdstip"];
        };
        /** @description Absent stays as it is; `null` takes a limit away. */
        MachtigingWijziging: {
            /** @description The version one saw; 409 `mandate-changed` when there is a newer one. */
            versie: number;
            rechten?: components["schemas"]["Rechten"];
            organisaties?: components["schemas"]["MachtigingOrganisaties"] | null;
            berichtTypen?: components["schemas"]["MachtigingBerichtTypen"] | null;
            post?: components["schemas"]["MachtigingPost"];
            geldigTot?: components["schemas"]["Tijdstip"] | null;
        };
        Client: {
            machtigingId: components["schemas"]["MachtigingId"];
            naam: string;
            soort: components["schemas"]["ContextSoort"];
            geldigTot?: components["schemas"]["Tijdstip"];
            /** @description Absent when nothing was fetched for this person lately. The overview has it fetched, and does not wait long: ask again a few seconds later. */
            ongelezen?: number;
            actieNodig?: number;
            eersteTermijn?: {
                datum: components["schemas"]["Handelingstermijn"];
                magazijnId: components["schemas"]["Oin"];
            };
            /** @description False when an organisation did not answer in the last fetch, or nothing was fetched lately. */
            volledig: boolean;
        };
        LogboekRegel: {
            volgnummer: number;
            tijdstip: components["schemas"]["Tijdstip"];
            /** @description The name of who did it. Absent when it was nobody with a name here: the register of the court. */
            wie?: string;
            /** @description True when that is the person whose log it is. */
            ikzelf?: boolean;
            machtigingId?: components["schemas"]["MachtigingId"];
            soort?: components["schemas"]["ContextSoort"];
            handeling: components["schemas"]["Handeling"];
            /** @enum {string} */
            uitkomst: "gedaan" | "geweigerd";
            magazijnId?: components["schemas"]["Oin"];
            /** Format: uuid */
            berichtId?: string;
            aantal?: number;
        };
        /**
         * @description A client shows a general sentence for a name it does not know.
         * @enum {string}
         */
        Handeling: "overgestapt" | "overzicht-bekeken" | "berichten-opgehaald" | "lijst-bekeken" | "gezocht" | "bericht-gelezen" | "bijlage-geopend" | "bericht-gewijzigd" | "bericht-weggegooid" | "bericht-definitief-verwijderd" | "antwoord-bekeken" | "concept-bewaard" | "concept-weggegooid" | "bestand-toegevoegd" | "bestand-bekeken" | "bestand-verwijderd" | "antwoord-verzonden" | "alles-bewaard" | "omvang-bekeken" | "sleutel-gehaald" | "activatie-bekeken" | "geactiveerd" | "opgezegd" | "activatie-gewijzigd" | "voorkeuren-bekeken" | "voorkeuren-gewijzigd" | "adres-toegevoegd" | "adres-bevestigd" | "adres-verwijderd" | "meldingen-bekeken" | "melding-gesloten" | "machtiging-gegeven" | "machtiging-aangenomen" | "machtiging-gewijzigd" | "machtiging-beeindigd" | "anders";
        Organisatie: {
            magazijnId: components["schemas"]["Oin"];
            naam: string;
            /** @enum {string} */
            soort: "rijk" | "uitvoering" | "gemeente" | "waterschap" | "provincie" | "overig";
            telefoonnummer?: string;
            /** Format: uri */
            website?: string;
        };
        Storing: {
            /** @enum {string} */
            soort: "traag" | "fout" | "timeout";
            /** @description With `traag`. */
            vertragingMs?: number;
        };
        Gezondheid: {
            /** @enum {string} */
            status: "ok" | "onbereikbaar";
        };
        /** @description RFC 9457. `type` is `urn:berichtenbox:problem:<code>`. */
        Probleem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            /** @description The support code. */
            instance: string;
            /** @description The fields that are wrong; `pointer` is a JSON pointer into the body, or `header/<name>`, `query/<name>`, `path/<name>`. */
            errors?: {
                pointer: string;
                detail: string;
            }[];
            /** @description With 401: where to log in. */
            inlogUrl?: string;
            /** @description With `code-wrong`: how often one may still try this code. */
            pogingenOver?: number;
        };
    };
    responses: {
        /** @description What went wrong (RFC 9457). */
        Problem: {
            headers: {
                "API-Version"?: string;
                /** @description Seconds, 0 to 300, with 429 and 503. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Probleem"];
            };
        };
        /** @description Done. */
        Empty: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The mandate as it is now. */
        Machtiging: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Machtiging"];
            };
        };
        /** @description Where activation stands. */
        Activatie: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Activatie"];
            };
        };
        /** @description All preferences as they are now. */
        Voorkeuren: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Voorkeuren"];
            };
        };
        /** @description A code is on its way; always alike. */
        CodeVerstuurd: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** Format: uuid */
                    kanaalId: string;
                    verlooptOp: components["schemas"]["Tijdstip"];
                };
            };
        };
        /** @description The message. */
        Bericht: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Bericht"];
            };
        };
        /** @description The first twenty hits or fewer. */
        Zoekresultaat: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BerichtenLijst"];
            };
        };
    };
    parameters: {
        /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
        Namens: string;
        /** @description The token from `/sessie`; without it 403. */
        CsrfToken: string;
        BerichtId: string;
        /** @description The store that holds the message; another one is 404. */
        MagazijnIdQuery: components["schemas"]["Oin"];
        /** @description Makes a repeated request harmless. Kept seven days. */
        OptionalIdempotencyKey: components["schemas"]["IdempotencyKey"];
        /** @description Makes a repeated request harmless. Kept seven days. */
        IdempotencyKey: components["schemas"]["IdempotencyKey"];
        KanaalId: string;
        /** @description The version of the tus protocol; another one, or none, is 412. */
        TusResumable: "1.0.0";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listMessages: {
        parameters: {
            query?: {
                /** @description Page number, from 0. */
                pagina?: number;
                /** @description Page size; more than 100 is capped at 100 silently, as FBS does. */
                paginaGrootte?: number;
            };
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. `next` is absent on the last page; there are no totals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BerichtenLijst"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    retrieveMessages: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchMessagesByUrl: {
        parameters: {
            query: {
                q: components["schemas"]["Zoekvraag"];
            };
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Zoekresultaat"];
            default: components["responses"]["Problem"];
        };
    };
    searchMessages: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    zoekvraag: components["schemas"]["Zoekvraag"];
                };
            };
        };
        responses: {
            200: components["responses"]["Zoekresultaat"];
            default: components["responses"]["Problem"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description The `cursor` of the list's first page or of an earlier answer. */
                sinds?: components["schemas"]["Cursor"];
            };
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed, oldest change first; at most 200 at a time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wijzigingen"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    followMailbox: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    performActions: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acties: components["schemas"]["Actie"][];
                };
            };
        };
        responses: {
            /** @description The outcome of each action, in the order in which they were asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resultaten: components["schemas"]["ActieResultaat"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Bericht"];
            default: components["responses"]["Problem"];
        };
    };
    binMessage: {
        parameters: {
            query: {
                /** @description The store that holds the message; another one is 404. */
                magazijnId: components["parameters"]["MagazijnIdQuery"];
            };
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Makes a repeated request harmless. Kept seven days. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    changeMessage: {
        parameters: {
            query: {
                /** @description The store that holds the message; another one is 404. */
                magazijnId: components["parameters"]["MagazijnIdQuery"];
            };
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Makes a repeated request harmless. Kept seven days. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["BerichtWijziging"];
            };
        };
        responses: {
            200: components["responses"]["Bericht"];
            default: components["responses"]["Problem"];
        };
    };
    purgeMessage: {
        parameters: {
            query: {
                /** @description The store that holds the message; another one is 404. */
                magazijnId: components["parameters"]["MagazijnIdQuery"];
            };
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Makes a repeated request harmless. Kept seven days. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
                bijlageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, with `Content-Disposition: attachment` and a type decided by the bytes; anything but a PDF is `application/octet-stream`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReplies: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The replies to this message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AntwoordOverzicht"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sendReply: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Makes a repeated request harmless. Kept seven days. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NieuwAntwoord"];
            };
        };
        responses: {
            /** @description Received. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Antwoord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveReplyDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConceptTekst"];
            };
        };
        responses: {
            /** @description Kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConceptBewaard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    discardReplyDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    createReplyUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description The version of the tus protocol; another one, or none, is 412. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
                /** @description Size of the whole file in bytes; it must be known beforehand. */
                "Upload-Length": number;
                "Upload-Metadata": string;
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; nothing of the file is there yet. */
            201: {
                headers: {
                    /** @description Where the file goes. */
                    Location?: string;
                    /** @description When an unfinished upload is thrown away (RFC 9110 section 5.6.7). */
                    "Upload-Expires"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    removeReplyUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The version of the tus protocol; another one, or none, is 412. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    getReplyUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The version of the tus protocol; another one, or none, is 412. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    "Upload-Offset"?: number;
                    "Upload-Length"?: number;
                    "Upload-Metadata"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    appendReplyUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The version of the tus protocol; another one, or none, is 412. */
                "Tus-Resumable": components["parameters"]["TusResumable"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                "Upload-Offset": number;
            };
            path: {
                berichtId: components["parameters"]["BerichtId"];
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": unknown;
            };
        };
        responses: {
            /** @description The bytes are kept. */
            204: {
                headers: {
                    "Upload-Offset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deliverMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated request harmless. Kept seven days. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Aanlevering"];
            };
        };
        responses: {
            /** @description Stored. It becomes visible at `publicatietijdstip`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AanleveringBevestiging"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportMailbox: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file; its name tells nothing about the person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getExportSize: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOmvang"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessie"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Navigate the whole page here. */
                        uitlogUrl: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    extendSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session with its new end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessie"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getVaultKey: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 32 bytes in base64url. */
                        sleutel: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startActing: {
        parameters: {
            query?: never;
            header: {
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    machtigingId: components["schemas"]["MachtigingId"];
                };
            };
        };
        responses: {
            /** @description One of the two. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        context?: components["schemas"]["Context"];
                        /** @description Path on this site, with a query; add `terug` and navigate the whole page here. */
                        inlogUrl?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startLogin: {
        parameters: {
            query?: {
                /** @description The path on this site to come back to; anything else is 400. */
                terug?: string;
                /** @description The mandate that must be chosen at the identity provider, from `viaInloggen` of /sessie. It is asked for whom the person acts; when that is somebody else than in this mandate, nobody is logged in. Without it nothing is asked. */
                namens?: components["schemas"]["MachtigingId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the identity provider. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    finishLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the page the person came from, with a new session cookie. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The directory, sorted by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisaties: components["schemas"]["Organisatie"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getActivation: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Activatie"];
            default: components["responses"]["Problem"];
        };
    };
    activate: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    keuze: components["schemas"]["ActivatieKeuze"];
                };
            };
        };
        responses: {
            200: components["responses"]["Activatie"];
            default: components["responses"]["Problem"];
        };
    };
    deactivate: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Activatie"];
            default: components["responses"]["Problem"];
        };
    };
    summariseActivation: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivatieKeuze"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        verlooptOp: components["schemas"]["Tijdstip"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoActivationChange: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Activatie"];
            default: components["responses"]["Problem"];
        };
    };
    declineActivation: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Activatie"];
            default: components["responses"]["Problem"];
        };
    };
    confirmActivation: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Activatie"];
            default: components["responses"]["Problem"];
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Voorkeuren"];
            default: components["responses"]["Problem"];
        };
    };
    changePreferences: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["VoorkeurenWijziging"];
            };
        };
        responses: {
            200: components["responses"]["Voorkeuren"];
            default: components["responses"]["Problem"];
        };
    };
    addEmail: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    adres: components["schemas"]["EmailAdres"];
                };
            };
        };
        responses: {
            202: components["responses"]["CodeVerstuurd"];
            default: components["responses"]["Problem"];
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBevestiging"];
            };
        };
        responses: {
            200: components["responses"]["Voorkeuren"];
            default: components["responses"]["Problem"];
        };
    };
    addSms: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    nummer: components["schemas"]["Telefoonnummer"];
                };
            };
        };
        responses: {
            202: components["responses"]["CodeVerstuurd"];
            default: components["responses"]["Problem"];
        };
    };
    confirmSms: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBevestiging"];
            };
        };
        responses: {
            200: components["responses"]["Voorkeuren"];
            default: components["responses"]["Problem"];
        };
    };
    removeChannel: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                kanaalId: components["parameters"]["KanaalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    sendCodeAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                kanaalId: components["parameters"]["KanaalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["CodeVerstuurd"];
            default: components["responses"]["Problem"];
        };
    };
    getPushKey: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Base64url; the `applicationServerKey`. */
                        publiekeSleutel: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addPush: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uri
                     * @description At one of the push services that this server knows.
                     */
                    endpoint: string;
                    expirationTime?: number | null;
                    keys: {
                        p256dh: string;
                        auth: string;
                    };
                };
            };
        };
        responses: {
            200: components["responses"]["Voorkeuren"];
            default: components["responses"]["Problem"];
        };
    };
    previewNotification: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    onthulling: components["schemas"]["Onthulling"];
                    taal: components["schemas"]["Taal"];
                };
            };
        };
        responses: {
            /** @description The texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeldingVoorbeeld"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listNotices: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Often nothing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meldingen: components["schemas"]["Melding"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    dismissNotice: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                meldingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reden: "NIET_NODIG" | "LATER" | "ANDERS";
                };
            };
        };
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    listMandates: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that ended stand in it for a year; an invitation that nobody accepted for thirty days after its end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gegeven: components["schemas"]["Machtiging"][];
                        ontvangen: components["schemas"]["Machtiging"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inviteMandatee: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
                /** @description Makes a repeated request harmless. Kept seven days. */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Uitnodiging"];
            };
        };
        responses: {
            /** @description The mandate, which nobody has accepted yet. A repeated request has no `code`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        machtiging: components["schemas"]["Machtiging"];
                        /** @description Twelve letters and digits in groups of four, without those that look alike. */
                        code?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    viewInvitation: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Spaces, dashes and capitals do not matter. */
                    code: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Machtiging"];
            default: components["responses"]["Problem"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Spaces, dashes and capitals do not matter. */
                    code: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Machtiging"];
            default: components["responses"]["Problem"];
        };
    };
    listClients: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In no order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clienten: components["schemas"]["Client"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                machtigingId: components["schemas"]["MachtigingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    changeMandate: {
        parameters: {
            query?: never;
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
                /** @description The token from `/sessie`; without it 403. */
                "X-CSRF-Token": components["parameters"]["CsrfToken"];
            };
            path: {
                machtigingId: components["schemas"]["MachtigingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MachtigingWijziging"];
            };
        };
        responses: {
            200: components["responses"]["Machtiging"];
            default: components["responses"]["Problem"];
        };
    };
    readLog: {
        parameters: {
            query?: {
                /** @description Lines before this number; without it the newest. */
                voor?: number;
                /** @description Of this mandate only. */
                machtigingId?: components["schemas"]["MachtigingId"];
            };
            header: {
                /** @description For whom this request acts, an id from `contexten`. Missing is 400; unknown, ended or out of scope is 403. */
                Namens: components["parameters"]["Namens"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 100 lines. When there is more, `volgende` is the `voor` to ask for it with. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        regels: components["schemas"]["LogboekRegel"][];
                        volgende?: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showUnsubscribing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description From the header `List-Unsubscribe` of an e-mail. It is sealed, and says nothing by itself. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page where people log in, to change their settings. */
            303: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description From the header `List-Unsubscribe` of an e-mail. It is sealed, and says nothing by itself. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    "List-Unsubscribe"?: string;
                };
                "multipart/form-data": {
                    "List-Unsubscribe"?: string;
                };
            };
        };
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    reportDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bezorgrapport"];
            };
        };
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    reportBounce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": unknown;
            };
        };
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    setStoreFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                magazijnId: components["schemas"]["Oin"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Storing"];
            };
        };
        responses: {
            /** @description The fault that holds from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    clearStoreFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                magazijnId: components["schemas"]["Oin"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Empty"];
            default: components["responses"]["Problem"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, as JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gezondheid"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gezondheid"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gezondheid"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}

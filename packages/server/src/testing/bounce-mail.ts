/** What a mail server writes about a mail that it could not deliver. */
export interface BounceMail {
  /** Of the mail that came back. */
  readonly sendId: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  /** Where the report goes. */
  readonly to?: string;
  /** Without what was sent. */
  readonly withoutReturned?: boolean;
}

/** A delivery status notification as Postfix writes it. */
export function bounceMail({
  sendId, action = 'failed', status = '5.1.1', diagnostic = 'smtp; 550 5.1.1 <koen@voorbeeld.example>:\r\n    Recipient address rejected: User unknown', to = 'onbestelbaar@voorbeeldstad.example',
  withoutReturned = false,
}: BounceMail): string {
  const returned = ['--grens.1/mail.example', 'Content-Description: Undelivered Message Headers', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${sendId}@voorbeeldstad.example>`, 'Subject: U heeft 1 nieuw bericht', ''];
  return [
    'Return-Path: <>', `Delivered-To: ${to}`, 'From: MAILER-DAEMON@mail.example (Mail Delivery System)', `To: ${to}`, 'Subject: Undelivered Mail Returned to Sender', 'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status;', '\tboundary="grens.1/mail.example"', 'Message-Id: <20261130224001.1234@mail.example>', '',
    'This is a MIME-encapsulated message.', '',
    '--grens.1/mail.example', 'Content-Description: Notification', 'Content-Type: text/plain; charset=us-ascii', '', 'Your message could not be delivered.', 'Action: failed', 'Status: 5.1.1', '',
    '--grens.1/mail.example', 'Content-Description: Delivery report', 'Content-Type: message/delivery-status', '',
    'Reporting-MTA: dns; mail.example', 'Arrival-Date: Mon, 30 Nov 2026 22:40:00 +0100 (CET)', '',
    'Final-Recipient: rfc822; koen@voorbeeld.example', `Action: ${action}`, `Status: ${status}`, `Diagnostic-Code: ${diagnostic}`, '',
    ...(withoutReturned ? [] : returned),
    '--grens.1/mail.example--', '',
  ].join('\r\n');
}

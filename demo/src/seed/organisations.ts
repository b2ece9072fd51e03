/** What an organisation is, in the words of the directory on the wire. */
export type OrganisationKind = 'rijk' | 'uitvoering' | 'gemeente' | 'waterschap' | 'provincie' | 'overig';

/** An organisation that sends letters in the demo. */
export interface DemoOrganisation {
  /** Organisatie-identificatienummer, 20 digits. Only the first two are those of real senders in the ministry's test file. */
  readonly oin: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly phone: string;
  /** On the reserved domain `.example`, so that nobody who follows a link from a demo letter reaches the real organisation. */
  readonly website: string;
}

/**
 * The senders. Numbers in the test range 9999…, telephone numbers in the unassigned block 088 000:
 * a fictitious letter must never lead to somebody's real telephone.
 */
export const organisations = {
  belastingdienst: { oin: '00000001823288444000', name: 'Belastingdienst', kind: 'rijk', phone: '088 000 0101', website: 'https://www.belastingdienst.example/' },
  rvo: { oin: '00000000000000100000', name: 'RVO', kind: 'rijk', phone: '088 000 0102', website: 'https://www.rvo.example/' },
  toeslagen: { oin: '00000001999990020000', name: 'Dienst Toeslagen', kind: 'rijk', phone: '088 000 0103', website: 'https://www.toeslagen.example/' },
  rdw: { oin: '00000001999990032000', name: 'RDW', kind: 'uitvoering', phone: '088 000 0104', website: 'https://www.rdw.example/' },
  cjib: { oin: '00000001999990044000', name: 'Centraal Justitieel Incassobureau (CJIB)', kind: 'rijk', phone: '088 000 0105', website: 'https://www.cjib.example/' },
  svb: { oin: '00000001999990056000', name: 'Sociale Verzekeringsbank (SVB)', kind: 'uitvoering', phone: '088 000 0106', website: 'https://www.svb.example/' },
  uwv: { oin: '00000001999990068000', name: 'UWV', kind: 'uitvoering', phone: '088 000 0107', website: 'https://www.uwv.example/' },
  duo: { oin: '00000001999990081000', name: 'DUO', kind: 'rijk', phone: '088 000 0108', website: 'https://www.duo.example/' },
  cak: { oin: '00000001999990093000', name: 'CAK', kind: 'uitvoering', phone: '088 000 0109', website: 'https://www.cak.example/' },
  ciz: { oin: '00000001999990111000', name: 'Centrum indicatiestelling zorg (CIZ)', kind: 'uitvoering', phone: '088 000 0110', website: 'https://www.ciz.example/' },
  ind: { oin: '00000001999990123000', name: 'Immigratie- en Naturalisatiedienst (IND)', kind: 'rijk', phone: '088 000 0111', website: 'https://www.ind.example/' },
  kadaster: { oin: '00000001999990135000', name: 'Kadaster', kind: 'uitvoering', phone: '088 000 0112', website: 'https://www.kadaster.example/' },
  rechtspraak: { oin: '00000001999990147000', name: 'Rechtbank Laagland', kind: 'rijk', phone: '088 000 0113', website: 'https://www.rechtbanklaagland.example/' },
  waterschap: { oin: '00000001999990159000', name: 'Waterschap Meer en Polder', kind: 'waterschap', phone: '088 000 0114', website: 'https://www.meerenpolder.example/' },
  provincie: { oin: '00000001999990160000', name: 'Provincie Laagland', kind: 'provincie', phone: '088 000 0115', website: 'https://www.laagland.example/' },
  voorbeeldstad: { oin: '00000001999990172000', name: 'Gemeente Voorbeeldstad', kind: 'gemeente', phone: '14 0123', website: 'https://www.voorbeeldstad.example/' },
  zandrecht: { oin: '00000001999990184000', name: 'Gemeente Zandrecht', kind: 'gemeente', phone: '14 0124', website: 'https://www.zandrecht.example/' },
  heidewoude: { oin: '00000001999990196000', name: 'Gemeente Heidewoude', kind: 'gemeente', phone: '14 0125', website: 'https://www.heidewoude.example/' },
  ggd: { oin: '00000001999990202000', name: 'GGD Laagland', kind: 'overig', phone: '088 000 0116', website: 'https://www.ggdlaagland.example/' },
} as const satisfies Readonly<Record<string, DemoOrganisation>>;

/** Short name of a sender in the demo. */
export type OrganisationKey = keyof typeof organisations;

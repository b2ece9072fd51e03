/** How an organisation sends: in the box, in the box and on paper, or on paper only. */
export type DeliveryWay = 'digital' | 'both' | 'paper';

import { createClient } from '@berichtenbox/client';
import '@berichtenbox/widgets/inbox';
import '@berichtenbox/widgets/provider';

const provider = document.querySelector('berichtenbox-provider');
if (!provider) throw new Error('The page has no provider');
const { endpoint = '', offline } = provider.dataset;
provider.client = createClient({ endpoint, offline: offline === 'device' ? 'device' : 'off' });
void provider.client.start();

import { Courier } from '@trycourier/courier-ui-inbox';

const endpoint = document.documentElement.dataset['endpoint'] ?? '';
const url = new URL(`${endpoint}/../courier`, location.href);
Courier.shared.paginationLimit = 100;
Courier.shared.signIn({
  userId: 'koen',
  // It is never checked here; the server of the bench answers everybody.
  jwt: 'e30.e30.bench',
  apiUrls: {
    courier: { rest: url.href, graphql: url.href },
    inbox: { graphql: url.href, webSocket: url.href.replace(/^http/, 'ws') },
  },
});

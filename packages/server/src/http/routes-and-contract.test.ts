import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../app.js';
import { allOperations, operationsAt } from './contract-operations.js';

const inContract = allOperations.map(({ method, template }) => `${method} ${template.replaceAll(/\{(\w+)\}/g, ':$1')}`);
const inApp = apiRoutes().routes.map(({ method, path }) => `${method} ${path}`);
/** Hono routes a HEAD as a GET. */
const routesForHead = inContract.filter((operation) => operation.startsWith('HEAD ')).map((operation) => operation.replace('HEAD', 'GET'));

describe('the routes', () => {
  it('are all in the contract', () => {
    expect(inApp.filter((route) => ![...inContract, ...routesForHead].includes(route))).toEqual([]);
  });

  it('leave nothing of the contract out', () => {
    expect(inContract.filter((operation) => !inApp.includes(operation.replace('HEAD', 'GET')))).toEqual([]);
  });

  it('are found by the name they have, before one with a placeholder', () => {
    expect(operationsAt('/berichten/_zoeken').get('POST')?.id).toBe('searchMessages');
    expect(operationsAt('/berichten/_ophalen').get('GET')?.id).toBe('retrieveMessages');
    expect(operationsAt('/berichten/abc').get('GET')?.id).toBe('getMessage');
    expect(operationsAt('/berichten/').size).toBe(0);
    expect(operationsAt('/openapixjson').size).toBe(0);
  });
});

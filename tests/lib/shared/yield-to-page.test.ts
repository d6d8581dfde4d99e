import { expect, it } from 'vitest';
import { yieldToPage } from '@/lib/shared/yield-to-page.ts';

it('lets what waited before it come first', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => order.push('waited');
  port2.postMessage(null);
  await yieldToPage();
  order.push('went on');
  port1.close();
  expect(order).toEqual(['waited', 'went on']);
});

/**
 * Second labels under which country registries hand out names: bbc.co.uk is a site, co.uk is not.
 * A short list in place of the Public Suffix List, which would weigh more than the rest of this
 * folder. A suffix that is missing here makes two of its sites look like one; all that can follow
 * is that a page's own statement about its address is believed.
 */
const REGISTRY_LABELS = new Set(
  'ac asn co com ed edu go gob gouv gov gub id in info ltd me mil ne net nhs nic nom or org plc police sch web'.split(
    ' ',
  ),
);

/**
 * The part of a host name that somebody registered: `news.outlet.co.uk` → `outlet.co.uk`. IP
 * addresses and single labels are returned as they are.
 */
export function registrableSite(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [top = '', second = ''] = labels.toReversed();
  if (labels.length < 3 || /^\d+$/.test(top) || host.includes(':')) {
    return labels.join('.');
  }
  const registry = top.length === 2 && REGISTRY_LABELS.has(second);
  return labels.slice(registry ? -3 : -2).join('.');
}

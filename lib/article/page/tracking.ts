/**
 * Query parameters that say how a reader came to a page, not which page it is. Families by prefix
 * and single names, from the parameters that the ClearURLs rules and Firefox's query stripping list
 * treat as tracking, plus those that news sites document for their own links (BBC `at_`, `ns_`,
 * `xtor`; Guardian `cmp`; New York Times `smid`; Microsoft `ocid`; Condé Nast `mbid`).
 *
 * `id`, `p`, `page`, `article`, `story`, `tag` and `cid` are not here: on some sites they are the
 * only thing that tells two articles apart. ClearURLs' `[a-z]?mc` is not either, for the same reason.
 */
const FAMILIES =
  /^(?:utm|mtm|pk|piwik|hmb|itm|otm|stm|ga|at|ns|mc|fb|guce|vero|oly|wt|trk|cmp|echobox|amp|hsa|dm_i|pf_rd)_/;

const NAMES = new Set(
  (
    'utm fbclid gclid gclsrc gbraid wbraid dclid msclkid twclid ttclid yclid ysclid igshid igsh li_fat_id ' +
    'srsltid _openstat _ga _gl __s __twitter_impression mkt_tok mkt_hm s_cid rb_clickid wickedid ' +
    'ref ref_ ref_src ref_url referrer referer referringsource cmp cmpid cmpn campaign_id icid ncid ocid mbid ' +
    'smid smtyp xtor ito spm ml_subscriber ml_subscriber_hash emci emdi ceid guccounter _hsenc _hsmi _ke ' +
    'hsctatracking sr_share share_id sharetoken traffic_source tracking_source ' +
    'soc_src soc_trk socialreferrer wtmc wtzmc wtrid ftag echobox __hsfp __hssc __hstc'
  ).split(' '),
);

/** Whether a query parameter only tells how the reader came here. Upper and lower case are one. */
export function isTracking(name: string): boolean {
  const plain = name.toLowerCase();
  return NAMES.has(plain) || FAMILIES.test(plain);
}

/**
 * The papers of carrying schemes out: progress (BM13), acceptance (BM15), handover and liquidation of contracts (BM16), settlement (BM17),
 * post-checks (BM27). They say what the events and the ledger say, and nothing else.
 */
package vn.khuyencong.scheme.execution;

/** Who may act: user accounts with role and unit, the units' keys and broker identities, the demo's business day. */
package vn.khuyencong.organization;

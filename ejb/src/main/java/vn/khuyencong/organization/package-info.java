/**
 * Who may do what to whose data: accounts with roles for the country, a region or a unit from day to day, deputies during
 * leave, what a {@link vn.khuyencong.organization.Viewer} sees; the units' keys and broker identities; the demo's business day.
 */
package vn.khuyencong.organization;

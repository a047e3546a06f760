/**
 * Consolidated figures: kept up at their finest level in the transaction that changes their source, added up for a unit,
 * a region or the country, on the map of then or of today, and put into the shape that the official forms print.
 *
 * <p>Planned, estimated and actual are never mixed; a value whose fund is not known counts in the total alone; forms
 * count decided figures. Percentages are computed from whole đồng when shown and never stored.
 */
package vn.khuyencong.consolidation;

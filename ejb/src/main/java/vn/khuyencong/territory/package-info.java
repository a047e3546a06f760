/**
 * Who is which unit on which day: provinces with their periods, names, regions and successors. A merger is an event that
 * ends some units and begins another; nothing is re-pointed, so any year can be shown on the map of then or of today.
 */
package vn.khuyencong.territory;

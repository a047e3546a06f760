/** What forms have in common: reading what was typed, and saying everything that is wrong with it at its field and on top. */
package vn.khuyencong.web.entry;

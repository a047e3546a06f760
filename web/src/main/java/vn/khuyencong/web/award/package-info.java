/** Pages of awards: rounds with their acts, entries and certificates, and the form by which a province enters a product. */
package vn.khuyencong.web.award;

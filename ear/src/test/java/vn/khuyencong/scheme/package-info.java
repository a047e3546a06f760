/** Schemes on the database of the service. */
package vn.khuyencong.scheme;

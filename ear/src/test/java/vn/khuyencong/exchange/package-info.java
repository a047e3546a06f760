/** The inbox on the database of the service. */
package vn.khuyencong.exchange;

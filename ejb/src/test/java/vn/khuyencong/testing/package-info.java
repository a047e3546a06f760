/** What tests of services share. */
package vn.khuyencong.testing;

/** Tests of establishments that need PostgreSQL. */
package vn.khuyencong.establishment;

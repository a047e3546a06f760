/** Tests of the integrity checks that need PostgreSQL. */
package vn.khuyencong.integrity;

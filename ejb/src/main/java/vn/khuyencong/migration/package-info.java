/** Brings the database to the shape and the reference data of this version, before anything else touches it. */
package vn.khuyencong.migration;

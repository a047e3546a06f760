/** Pages of consultancy: the projects of a period against its targets, one project, and what a unit enters of it. */
package vn.khuyencong.web.consultancy;

/** Pages about people: the administrator's list of accounts and each account, and everybody's own page. */
package vn.khuyencong.web.people;

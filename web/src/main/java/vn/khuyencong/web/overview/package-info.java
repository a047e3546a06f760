/** The state of a year and the years before it as pages and API show it: who has sent what, budgets, kinds of schemes. Money is whole đồng. */
package vn.khuyencong.web.overview;

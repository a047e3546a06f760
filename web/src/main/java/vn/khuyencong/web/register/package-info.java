/** Pages of the print register, and the public check of documents. */
package vn.khuyencong.web.register;

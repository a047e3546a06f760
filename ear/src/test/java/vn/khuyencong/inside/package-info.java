/** Tests that run within the deployed EAR, on the server's own transactions, entities and beans. */
package vn.khuyencong.inside;

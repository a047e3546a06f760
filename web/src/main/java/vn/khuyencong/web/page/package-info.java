/**
 * The pages for people. A page reads its question from the address, so that an address can be sent to a colleague; it
 * shows Vietnamese words and numbers, and every figure leads to what it is made of.
 */
package vn.khuyencong.web.page;

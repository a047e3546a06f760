/** The pages on which the stalls of a fair are allocated: computations, acts by hand, and why an application got what it got. */
package vn.khuyencong.web.allocation;

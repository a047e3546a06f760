/**
 * What an official should look at before it is too late: schemes at risk with the reason, freed money without a use, how long
 * decisions take to become contracts, areas that are passed over. From when on something is late is dated data.
 */
package vn.khuyencong.scheme.watch;

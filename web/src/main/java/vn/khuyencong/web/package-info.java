/**
 * What people and machines ask of the system, read and answered: parameters, words, who asks, and what a fault looks like.
 * Who may see what is not decided here: every question goes to the business together with the one who asks.
 */
package vn.khuyencong.web;

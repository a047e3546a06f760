/**
 * By when a unit has to send what: the calendar of the law, what it was granted beyond that, and days of ours on which nobody
 * could send. All of it is records, so that every deadline can say why it is what it is.
 */
package vn.khuyencong.deadline;

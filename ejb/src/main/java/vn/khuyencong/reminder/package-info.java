/**
 * Reminds units of what they owe, before and after its deadline: once per unit, document and step, by a signed letter, and never
 * one that has answered.
 */
package vn.khuyencong.reminder;

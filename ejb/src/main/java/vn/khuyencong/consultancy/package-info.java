/**
 * Consultancy (tư vấn phát triển công nghiệp, TVPTCN): what the public units of the Sở do for clients who pay, with the revenue recognised
 * quarter by quarter. It is not grant money: nothing here is added to a khuyến công fund, and a scheme that helps establishments by
 * consultancy (NĐ 45/2012/NĐ-CP, Điều 4 khoản 5) is a scheme and not found here. The targets of a year are those of the unit's plan.
 */
package vn.khuyencong.consultancy;

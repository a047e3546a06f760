/**
 * Đăng ký nhu cầu: calls that anybody can read, registrations by the establishment itself or for it, what became of each and
 * by which criteria those failed that were not taken. A registration that is selected becomes a scheme.
 */
package vn.khuyencong.scheme.registration;

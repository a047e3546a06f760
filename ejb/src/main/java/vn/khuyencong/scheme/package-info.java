/**
 * Đề án khuyến công from the first need to the post-check of the year after. One table says what may be done where and by
 * whom ({@link vn.khuyencong.scheme.SchemeLife}), one service does it ({@link vn.khuyencong.scheme.Schemes}), every act is an
 * event that stays, and every đồng is in the ledger ({@link vn.khuyencong.scheme.Ledger}).
 */
package vn.khuyencong.scheme;

/**
 * Trade fairs (hội chợ triển lãm): their floor and quotas, who applies for stalls, who gets which and why, and what came of it. An
 * establishment at a fair is one turn (lượt) however many stalls it has; a province's combined stall is a stall and no turn. The support is for
 * what the ceilings for fairs allow (TT 28/2018/TT-BTC, Điều 8 khoản 5 and 6).
 */
package vn.khuyencong.fair;

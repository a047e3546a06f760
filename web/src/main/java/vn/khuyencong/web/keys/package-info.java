/** The keys by which units and the ministry sign, and the certificates at the broker, for administrators: what there is, who made and ended it, and the acts on it. */
package vn.khuyencong.web.keys;

/** Registration of needs: the public page, the office's list, one need, and the collaborators. */
package vn.khuyencong.web.registration;

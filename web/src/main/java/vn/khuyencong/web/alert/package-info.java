/** What the system noticed, in words: on the state page for the operator, about units for the department. */
package vn.khuyencong.web.alert;

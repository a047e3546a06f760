package vn.khuyencong.training;

/** What is done to a course as a whole. */
public enum CourseAct {
    PLAN, APPROVE, SEND_BACK, OPEN, START, FINISH, CANCEL
}

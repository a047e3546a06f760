package vn.khuyencong.training;

import java.util.Set;
import vn.khuyencong.organization.Function;

/**
 * One row of the table that a course goes by.
 *
 * @param from   where it stands
 * @param act    what is done
 * @param to     where it stands then
 * @param who    the function, in the unit of the course, that allows it
 * @param guards what must hold besides
 */
public record CourseTransition(CourseState from, CourseAct act, CourseState to, Function who, Set<CourseGuard> guards) {
}

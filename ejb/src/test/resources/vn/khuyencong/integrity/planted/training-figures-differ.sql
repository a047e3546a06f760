-- unit: P63-24
-- subjects: 2023 vocational_employed_after; 2023 vocational_trained; 2023 workshop_delegates
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.LOCAL.vocational_trained', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'vocational_trained', 30, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.LOCAL.vocational_employed_after', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'vocational_employed_after', 20, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.LOCAL.workshops', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'workshops', 1, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.LOCAL.workshop_delegates', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'workshop_delegates', 100, 1);
insert into training_course (id, unit_id, plan_year, document, state, course_kind, name, place, from_day, to_day, national, local, other, sample, planned, priority, capacity, made_at, made_by, lock_version)
values (1, 'P63-24', 2023, 'KDT-1', 'REPORTED', 'CRAFT', 'Khoa', 'Xa B', date '2023-03-01', date '2023-04-28', 0, 0, 0, false, 25, 0, 25, timestamp '2023-05-05 08:00:00', 'P63-24', 0);
insert into training_report (id, message_id, sender, unit_id, plan_year, document, version, kind, state, course_id, course_kind, name, place, place_key, from_day, to_day, national, local, other, sample, learners, completed, received_at, business_day)
values (1, 1, 'P63-24', 'P63-24', 2023, 'KDT-1', 1, 'ORIGINAL', 'IN_FORCE', 1, 'CRAFT', 'Khoa', 'Xa B', 'xa b', date '2023-03-01', date '2023-04-28', 0, 0, 0, false, 25, 25, timestamp '2023-05-05 08:00:00', date '2023-05-05');
insert into training_report (id, message_id, sender, unit_id, plan_year, document, version, kind, state, course_id, course_kind, name, place, place_key, from_day, to_day, delegates, national, local, other, sample, learners, completed, received_at, business_day)
values (2, 1, 'P63-24', 'P63-24', 2023, 'HT-1', 1, 'ORIGINAL', 'IN_FORCE', 1, 'WORKSHOP', 'Hoi thao', 'Xa B', 'xa b', date '2023-03-01', date '2023-03-01', 104, 0, 0, 0, false, 0, 0, timestamp '2023-05-05 08:00:00', date '2023-05-05');
insert into training_survey (id, course_id, report_id, months, surveyed_on, reached, at_employer, at_local, elsewhere, self, noted_at, noted_by)
values (1, 1, 1, 3, date '2023-08-01', 20, 0, 20, 0, 0, timestamp '2023-08-05 08:00:00', 'P63-24');
insert into training_survey (id, course_id, report_id, months, surveyed_on, reached, at_employer, at_local, elsewhere, self, noted_at, noted_by)
values (2, 1, 1, 6, date '2023-11-01', 22, 0, 20, 1, 1, timestamp '2023-11-05 08:00:00', 'P63-24');

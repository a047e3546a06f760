-- unit: P63-24
-- subjects: 2023 fair_stalls; 2023 fair_establishment_turns
insert into fair (id, code, name, place, scope, organised, plan_year, from_day, to_day, opens_on, closes_on, most_each, rule_version, state, sample, made_at, made_by, lock_version)
values (1, 'HC', 'Hoi cho', 'X', 'DOMESTIC', true, 2023, date '2023-09-01', date '2023-09-05', date '2023-06-01', date '2023-07-01', 3, '1', 'CLOSED', false, timestamp '2023-05-01 08:00:00', 'cuc', 0);
insert into floor_plan (id, fair_id, version, source, at, by_account) values (1, 1, 1, 'x', timestamp '2023-05-01 08:00:00', 'cuc');
insert into fair_run (id, fair_id, floor_plan_id, state, input_digest, rule_version, proven, cancel_asked, started_at, started_by, seen_at, published_at, lock_version)
values (1, 1, 1, 'DONE', 'd', '1', true, false, timestamp '2023-07-05 08:00:00', 'cuc', timestamp '2023-07-05 08:00:00', timestamp '2023-07-06 08:00:00', 0);
insert into fair_application (id, message_id, sender, fair_id, fair_code, unit_id, plan_year, document, version, kind, state, establishment_id, name, legal_form, wanted, least, first_time, content, score, received_at, business_day, sample)
values (1, 1, 'P63-24', 1, 'HC', 'P63-24', 2023, 'GH-1', 1, 'ORIGINAL', 'IN_FORCE', 1, 'Cong ty A', 'COMPANY', 2, 1, false, '{}', 100, timestamp '2023-06-05 08:00:00', date '2023-06-05', false);
insert into fair_allotment (id, run_id, application_id, unit_id, stall) values (1, 1, 1, 'P63-24', 'A-01');
insert into fair_allotment (id, run_id, application_id, unit_id, stall) values (2, 1, 1, 'P63-24', 'A-02');
insert into fair_allotment (id, run_id, application_id, unit_id, stall) values (3, 1, null, 'P63-24', 'A-03');

-- unit: 
-- subjects: 1 / 2
insert into suspected_pair (id, first_id, second_id, suspicion, state, found_at) values (30, 1, 2, 'SAME_NAME', 'OPEN', timestamp '2024-02-01 08:00:00');

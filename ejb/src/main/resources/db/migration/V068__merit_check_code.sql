-- merit: a certificate of merit can be checked by anybody, as those of awards can; null: not granted, or granted before there was a code
alter table merit_case add column check_code varchar(32);
alter table merit_case add constraint merit_case_check_code unique (check_code);
